using System.Text.Json;

namespace LiveChat.Faults.Checking;

/// <summary>Writes every acknowledgement into a file, in the order it came.</summary>
internal sealed class Ledger(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StreamWriter _file = new(path, append: true) { AutoFlush = true };

    public void Write(Acknowledged acknowledged)
    {
        var line = JsonSerializer.Serialize(acknowledged);
        lock (_gate) _file.WriteLine(line);
    }

    /// <summary>Everything that was ever acknowledged.</summary>
    public static IReadOnlyList<Acknowledged> Read(string path) => [.. File.ReadLines(path).Select(l => JsonSerializer.Deserialize<Acknowledged>(l)!)];

    public void Dispose() => _file.Dispose();
}
