using System.Text.Json;

namespace LiveChat.Nodes;

/// <summary>Something the host's code defines, and that has to be the same on every node.</summary>
/// <param name="Name">What it is and its name, e.g. <c>queue billing</c>. Other nodes compare by it: it may not change.</param>
/// <param name="Content">What there is to say about it: an object, its properties written the same way by every node.</param>
internal sealed record CodeDefinition(string Name, JsonElement Content)
{
    /// <summary>The properties that are secret, or hold a secret, and that people may have thought up: their fingerprints are slow to make.</summary>
    public IReadOnlyCollection<string> Secrets { get; init; } = [];
}
