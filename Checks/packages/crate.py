"""Holds a package's ro-crate-metadata.json against the rules of RO-Crate 1.2, without the network.

The rules are those of the PyPI package roc-validator. The words (the JSON-LD context) are the copy that the PyPI package
rocrate carries, which is of RO-Crate 1.3; 1.2 is in no package, and has the same words that a package uses.
"""

import importlib.resources
import logging

import requests
from rocrate.rocrate import ROCrate
from rocrate_validator import models, services
from rocrate_validator.utils import http

CONTEXT = "https://w3id.org/ro/crate/1.2/context"


def _get(self, url, **_):
    """Answers for the network: the context, and nothing else."""
    response = requests.Response()
    response.url = url
    response.status_code = 404
    if url == CONTEXT:
        response.status_code = 200
        response.headers["Content-Type"] = "application/ld+json"
        response._content = importlib.resources.files("rocrate").joinpath("data/ro-crate.jsonld").read_bytes()
    return response


http.HttpRequester.get = _get
logging.disable(logging.WARNING)


def problems(folder):
    """What is wrong with the crate in a folder: the rules that it has to keep, and those that it should."""
    found = []
    result = services.validate(
        services.ValidationSettings(
            rocrate_uri=str(folder), profile_identifier="ro-crate-1.2",
            requirement_severity=models.Severity.RECOMMENDED))
    for issue in result.get_issues():
        found.append(f"RO-Crate: {issue.check.identifier}: {issue.message}")
    crate = ROCrate(str(folder))
    listed = {entity.id for entity in crate.data_entities}
    return found, listed
