"""Units: what stands beside a numeral and makes it an amount."""
