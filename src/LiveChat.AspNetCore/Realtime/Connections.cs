using System.Collections.Immutable;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The connections of this node, by person. Thread-safe.</summary>
/// <typeparam name="TPerson">Names a person.</typeparam>
internal abstract class Connections<TPerson>
    where TPerson : notnull
{
    private readonly Lock _lock = new();
    private ImmutableDictionary<TPerson, ImmutableArray<string>> _connections = ImmutableDictionary<TPerson, ImmutableArray<string>>.Empty;

    /// <summary>Everybody who is connected.</summary>
    public IEnumerable<TPerson> People => Volatile.Read(ref _connections).Keys;

    /// <summary>The connections of everybody.</summary>
    public IEnumerable<string> All => Volatile.Read(ref _connections).Values.SelectMany(static c => c);

    /// <summary>A person's connections; none when not connected.</summary>
    public ImmutableArray<string> Of(TPerson person)
        => Volatile.Read(ref _connections).TryGetValue(person, out var connections) ? connections : [];

    /// <summary>Whether a person is connected.</summary>
    public bool Has(TPerson person) => Volatile.Read(ref _connections).ContainsKey(person);

    /// <summary>Whether somebody hears a push that leaves one connection out.</summary>
    /// <param name="person">Whose connections.</param>
    /// <param name="origin">The one left out; null for none.</param>
    public bool HasOtherThan(TPerson person, string? origin) => Of(person) switch
    {
        [] => false,
        [var only] => only != origin,
        _ => true,
    };

    /// <summary>Adds a connection unless the person has too many.</summary>
    public bool TryAdd(TPerson person, string connection, int atMost)
    {
        lock (_lock)
        {
            var known = Of(person);
            if (known.Length >= atMost) return false;
            Volatile.Write(ref _connections, _connections.SetItem(person, known.Add(connection)));
            return true;
        }
    }

    /// <summary>Removes a connection.</summary>
    public void Remove(TPerson person, string connection)
    {
        lock (_lock)
        {
            var left = Of(person).Remove(connection);
            Volatile.Write(ref _connections, left.IsEmpty ? _connections.Remove(person) : _connections.SetItem(person, left));
        }
    }
}
