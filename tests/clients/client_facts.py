"""What every program must see in the package that the tests hand it."""

THAI = "สมศรี ใจดี"
