#!/usr/bin/env bash
# Makes the pictures in docs/images anew: plays one chat in Chromium against the demo shop, and takes them on the way.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LIVECHAT_PICTURES=1
dotnet test tests/LiveChat.Browser.Tests --nologo --filter "FullyQualifiedName~TheStoryInPictures" "$@"
node eng/shrink-pictures.mjs docs/images/*.png
ls -l docs/images
