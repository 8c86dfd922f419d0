"""What an environment holds of a prompt: python3 twenty_lines.py <environment> <slug>, in a clone with the branch prompt-registry."""
import hashlib, json, subprocess, sys

def git(*arguments):
    return subprocess.run(["git", *arguments], capture_output=True, check=True, text=True, encoding="utf-8").stdout

def read(path):
    file = json.loads(git("show", f"{commit}:{path}"))
    return file if file["format"] == 1 else sys.exit(f"{path}: written by a newer version, format {file['format']}")

environment, slug = sys.argv[1:]
commit = git("rev-parse", "--verify", "prompt-registry^{commit}").strip()
held = read(f"environments/{environment}.json")["prompts"][slug]["version"]
version = read(f"versions/prompt/{slug}/{held.removeprefix('sha256:')}.json")
content = {key: value for key, value in version.items() if key not in ("format", "id", "slug")}
canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
if f"sha256:{hashlib.sha256(canonical).hexdigest()}" != held or version["slug"] != slug:
    sys.exit(f"{slug} {held}: the file is not what its name says (or has numbers that Python writes in another way)")
print(json.dumps(version["messages"], indent=2, ensure_ascii=False))
