"""Prints the messages of the prompt that an environment holds, read from the registry branch of a git repository.

Only the standard library and git. The format is described in docs/registry-format.md.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys


class Refused(Exception):
    """The registry does not have it, or what it has cannot be trusted."""


def read_prompt(repository, branch, environment, slug):
    """The version, as its file has it; what is not what its name says is refused."""
    for name in (environment, slug):
        if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,63}", name) or ".." in name:
            raise Refused(f"not a name of the registry: {name!r}")
    # One commit for all files: the branch may move while they are read.
    commit = git(repository, "rev-parse", "--verify", "--end-of-options", branch + "^{commit}").decode().strip()
    load(repository, commit, "registry.json")
    path = f"environments/{environment}.json"
    state = load(repository, commit, path)
    if state.get("environment") != environment or not isinstance(state.get("prompts"), dict):
        raise Refused(f"{path} is damaged")
    if slug not in state["prompts"]:
        raise Refused(f"{environment} holds no prompt {slug}")
    identity = str(state["prompts"][slug].get("version"))
    if not re.fullmatch(r"sha256:[0-9a-f]{64}", identity):
        raise Refused(f"{path} names no version of {slug}: {identity!r}")
    path = f"versions/prompt/{slug}/{identity[7:]}.json"
    version = load(repository, commit, path)
    content = {key: value for key, value in version.items() if key not in ("format", "id", "slug")}
    found = "sha256:" + hashlib.sha256(canonical(content).encode()).hexdigest()
    if found != identity or version.get("id") != identity or version.get("slug") != slug:
        raise Refused(f"{path} is not what its name says: its content is {found} of {version.get('slug')}")
    return version


def load(repository, commit, path):
    """A file of format 1."""
    value = json.loads(git(repository, "show", f"{commit}:{path}"), object_pairs_hook=without_duplicates)
    number = value.get("format") if isinstance(value, dict) else None
    if type(number) is int and number > 1:
        raise Refused(f"{path} has format {number}, and this reader knows format 1: take a newer reader")
    if type(number) is not int or number != 1:
        raise Refused(f"{path} is not a file of format 1")
    return value


def git(repository, *arguments):
    done = subprocess.run(["git", "-C", repository, *arguments], capture_output=True, check=False)
    if done.returncode != 0:
        raise Refused(f"git cannot read it: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def without_duplicates(pairs):
    value = dict(pairs)
    if len(value) < len(pairs):
        raise Refused("a file has one key twice")
    return value


def canonical(value):
    """The canonical JSON (RFC 8785) of a value.

    Python writes some numbers in another way than ECMAScript: from 1e16 or below 1e-4 in exponents, whole floats with ".0",
    integers of any size. Of those nothing is known here, so they are refused.
    """
    if isinstance(value, dict):
        # By UTF-16 code units, which is not the order of Python's texts.
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float) and (value.is_integer() or not 1e-4 <= abs(value) < 1e16):
        raise Refused(f"this reader cannot verify a version with the number {value!r}")
    if isinstance(value, int) and abs(value) >= 2**53:
        raise Refused(f"this reader cannot verify a version with the number {value}")
    return json.dumps(value, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("environment")
    parser.add_argument("slug")
    parser.add_argument("--repository", default=".", help="a clone; nothing is checked out")
    parser.add_argument("--branch", default="prompt-registry", help="in a clone, often origin/prompt-registry")
    asked = parser.parse_args()
    try:
        version = read_prompt(asked.repository, asked.branch, asked.environment, asked.slug)
    except (Refused, ValueError, AttributeError, RecursionError) as error:
        sys.exit(f"read_prompt.py: {error}")
    print(json.dumps(version.get("messages"), indent=2))


if __name__ == "__main__":
    main()
