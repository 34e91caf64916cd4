"""Checks of a JSON value that say what is wrong in the API's own words.

A check is a function of a path and a value; it gives the problem, or None.
"""

import difflib


def at(path, problem):
    return f"'{path}' : {problem}" if path else problem


def below(path, name):
    return f"{path}.{name}" if path else str(name)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def number(least=None, most=None, is_integer=False):
    def check(path, value):
        if not is_number(value) or is_integer and value != int(value):
            return at(path, "value must be an integer" if is_integer else "value must be a number")
        if least is not None and value < least:
            return at(path, f"number must be at least {least}")
        if most is not None and value > most:
            return at(path, f"number must be at most {most}")
        return None

    return check


def integer(least=None, most=None):
    return number(least, most, is_integer=True)


def boolean(path, value):
    return None if isinstance(value, bool) else at(path, "value must be a boolean")


def string(path, value):
    return None if isinstance(value, str) else at(path, "value must be a string")


def anything(path, value):
    return None


def mapping(path, value):
    return None if isinstance(value, dict) else at(path, "value must be an object")


def one_of(*allowed):
    def check(path, value):
        listed = ",".join(f"'{name}'" for name in allowed)
        return None if value in allowed else at(path, f"value is not one of the allowed values [{listed}]")

    return check


def name_of(most):
    """A name of letters, digits, underscores and dashes."""

    def check(path, value):
        is_name = isinstance(value, str) and 0 < len(value) <= most and all(
            character.isascii() and (character.isalnum() or character in "_-") for character in value
        )
        return None if is_name else at(path, f"value must match ^[a-zA-Z0-9_-]{{1,{most}}}$")

    return check


def array(item, least=0, most=None):
    def check(path, value):
        if not isinstance(value, list):
            return at(path, "value must be an array")
        if len(value) < least:
            return at(path, f"minimum number of items is {least}")
        if most is not None and len(value) > most:
            return at(path, f"maximum number of items is {most}")
        problems = (item(below(path, index), part) for index, part in enumerate(value))
        return next(filter(None, problems), None)

    return check


def unsupported(name, known):
    close = difflib.get_close_matches(name, known, 1)
    return f"property '{name}' is unsupported" + (f", did you mean '{close[0]}'?" if close else "")


def record(fields, required=(), is_closed=True):
    """An object with checked members; a closed one has no others."""

    def check(path, value):
        if not isinstance(value, dict):
            return at(path, "value must be an object")
        for name in required:
            if name not in value:
                return at(path, f"property '{name}' is missing")
        for name, member in value.items():
            if name not in fields:
                if is_closed:
                    return at(path, unsupported(name, fields))
            elif problem := fields[name](below(path, name), member):
                return problem
        return None

    return check


def nullable(check):
    return lambda path, value: None if value is None else check(path, value)


def either(*checks):
    def check(path, value):
        problems = [one(path, value) for one in checks]
        if not all(problems):
            return None
        listed = " OR ".join(f"({problem})" for problem in problems)
        return at(path, f"one of the following must be satisfied[{listed}]")

    return check


def by(name, checks):
    """An object whose form follows from one of its members."""

    def check(path, value):
        if not isinstance(value, dict):
            return at(path, "value must be an object")
        if name not in value:
            return at(path, f"discriminator property '{name}' is missing")
        if value[name] not in checks:
            return at(path, f"discriminator property '{name}' has invalid value")
        problem = checks[value[name]](path, value)
        return problem and at(
            path, f"for '{name}:{value[name]}' the following must be satisfied[({problem})]"
        )

    return check
