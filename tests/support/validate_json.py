#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a JSON file is not valid against a schema, formats ("email", "uri") included. The schema says which draft it is.

usage: validate_json.py SCHEMA FILE..."""
import json
import sys
from pathlib import Path

import jsonschema

schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
draft = jsonschema.validators.validator_for(schema, default=jsonschema.Draft7Validator)
validator = draft(schema, format_checker=jsonschema.FormatChecker())
wrong = 0
for name in sys.argv[2:]:
    for error in validator.iter_errors(json.loads(Path(name).read_text(encoding="utf-8"))):
        wrong += 1
        print(f"{name}: {'.'.join(map(str, error.path))}: {error.message}", file=sys.stderr)
if wrong:
    sys.exit(1)
print(f"{len(sys.argv) - 2} files are valid")
