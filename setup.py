"""Finds the packages, so that no list of folders is kept by hand (DESIGN: the root is the package)."""

from setuptools import find_namespace_packages, setup

INCLUDE = ["commands*", "graph*", "loaders*", "queries*", "viz*"]
setup(packages=["entrepot", *(f"entrepot.{p}" for p in find_namespace_packages(include=INCLUDE))])
