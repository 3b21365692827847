#!/usr/bin/env bash
# usage: eng/sum.sh FAILED_STEPS LOG…
# Adds up what dotnet test and vitest wrote into the logs, as "N passed, N failed, N skipped"; the exit status is 0 only when nothing failed.
set -euo pipefail
failed_steps=$1
shift

# dotnet:  Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total: …      one line per project
# vitest:       Tests  1 failed | 11 passed | 2 skipped (14)
read -r passed failed skipped < <(
  sed 's/\x1b\[[0-9;]*m//g' "$@" | awk -F'[:,]' '
    /(Passed|Failed|Skipped)! +- Failed:/ { failed += $2; passed += $4; skipped += $6 }
    /^ +Tests  / {
      n = split($0, word, /[ |]+/)
      for (i = 2; i <= n; i++) {
        if (word[i] == "passed") passed += word[i - 1]
        if (word[i] == "failed") failed += word[i - 1]
        if (word[i] == "skipped" || word[i] == "todo") skipped += word[i - 1]
      }
    }
    END { printf "%d %d %d\n", passed, failed, skipped }'
)

# A step that broke without a failed test (a build, a crash, the formatting) is one failure, so that the sum never looks clean.
[ "$failed" -gt 0 ] || failed=$failed_steps
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$failed_steps" -eq 0 ]
