"""The roof: settings, the variables of the environment, and the generated pages."""
