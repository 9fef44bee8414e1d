# Opens the CSV files of a package as its README says, with R alone, and prints what it sees.
place <- commandArgs(trailingOnly = TRUE)[1]
tables <- commandArgs(trailingOnly = TRUE)[-1]
read <- function(name, ...) {
  read.csv(paste0(place, "data/", name, ".csv"), na.strings = "", encoding = "UTF-8", ...)
}
for (name in tables) cat("rows", name, nrow(read(name)), "\n")
countries <- read("countries")
cat("namibia", countries$label[which(countries$country_code == "NA")], "\n")
documents <- read("documents", colClasses = c(published_date = "Date"))
cat("dates", class(documents$published_date), format(documents$published_date), "\n")
participations <- read("participations")
cat("headcounts", class(participations$headcount), sort(participations$headcount), sum(is.na(participations$headcount)), "\n")
cat("flags", sum(read("event_reports")$is_main == "true"), "\n")
cat("names", paste(read("persons")$name, collapse = "|"), "\n")
