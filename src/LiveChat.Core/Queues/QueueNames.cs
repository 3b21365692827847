using System.Collections.Frozen;

namespace LiveChat.Queues;

/// <summary>The names of the queues: those code adds, and those the console has. For rules that ask whether there is one, which the catalog itself waits for.</summary>
internal sealed class QueueNames(IEnumerable<QueueName> added)
{
    private volatile FrozenSet<string> _console = [];

    /// <summary>Those code adds, in order; none when it adds none.</summary>
    public IReadOnlyList<string> InCode { get; } = [.. added.Select(n => n.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The one that is there when code adds none.</summary>
    public IReadOnlyList<string> BuiltIn => InCode is [] ? [QueueId.Default.Value] : [];

    public bool Has(string name) => InCode.Contains(name, StringComparer.Ordinal) || BuiltIn.Contains(name, StringComparer.Ordinal) || _console.Contains(name);

    public void Consider(IEnumerable<string> console) => _console = console.ToFrozenSet(StringComparer.Ordinal);
}
