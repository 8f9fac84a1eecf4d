"""Documents as they were brought, with their figures marked, and evidence."""
