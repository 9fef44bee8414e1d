// Opens a package with the Data Package library of JavaScript and prints what it sees, as JSON.
import datapackage from "datapackage";

const [descriptor] = process.argv.slice(2);
const dataPackage = await datapackage.Package.load(descriptor);
const found = { valid: dataPackage.valid, errors: dataPackage.errors.map(String), counts: {}, tables: {} };
for (const resource of dataPackage.resources) {
  if (resource.descriptor.format !== "csv") continue;
  const rows = await resource.read({ keyed: true });
  found.counts[resource.name] = rows.length;
  found.tables[resource.name] = rows;
}
const { countries, persons, documents, participations, events } = found.tables;
console.log(
  JSON.stringify({
    valid: found.valid,
    errors: found.errors,
    counts: found.counts,
    namibia: countries.filter((row) => row.country_code === "NA").map((row) => row.label),
    names: persons.map((row) => row.name),
    dates: documents.map((row) => row.published_date && [row.published_date instanceof Date, row.published_date]),
    headcounts: participations.map((row) => row.headcount),
    online: events.map((row) => row.is_online),
  }),
);
