using System.Security.Cryptography;
using System.Text.Json;
using LiveChat.Clocks;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.WakeUps;

namespace LiveChat.Nodes;

/// <summary>Where nodes find each other: each keeps a document in the store, and says from time to time that it is still there.</summary>
internal sealed class NodeRegister(ISettingsStore settings, StoreClock clock, WakeUpSender sender, ThisNode node, TimeProvider time)
{
    /// <summary>How long a node that could confirm that it is there waits until it does so again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private const long Never = long.MinValue;
    private const string Prefix = "notices/";
    private const int SaltBytes = 16;

    private static readonly SettingsKey Salt = new(SettingsKind.Node, "fingerprint-salt");

    /// <summary>Who has said nothing for so long is gone, or stands still, which comes to the same.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);

    /// <summary>For so long a look counts: the next one, and some time it may take.</summary>
    private static readonly TimeSpan Recent = Pause * 2;

    private readonly SettingsKey _own = new(SettingsKind.Node, $"{Prefix}{node.Id}");
    private long _version;
    private volatile bool _hasLeft;
    private long _confirmed = Never;
    private long _knew = Never;

    /// <summary>Whether certainly no other node is there, so that nobody reads what this one would write.</summary>
    public bool IsAlone => sender.IsAlone is true;

    /// <summary>Whether this node could say lately that it is there, and the last attempt did not fail.</summary>
    public bool IsConfirmed => IsRecent(ref _confirmed);

    /// <summary>What the fingerprints of this installation are salted with, and those of no other: made by whichever node needs it first.</summary>
    public async Task<byte[]> SaltAsync(CancellationToken cancellationToken)
    {
        var document = await settings.GetAsync(Salt, cancellationToken).ConfigureAwait(false)
            ?? await settings.SaveAsync(Salt, JsonSerializer.Serialize(RandomNumberGenerator.GetBytes(SaltBytes), NodeJsonContext.Default.ByteArray), 0, cancellationToken).ConfigureAwait(false)
            ?? await settings.GetAsync(Salt, cancellationToken).ConfigureAwait(false);
        return (document is null ? null : JsonSerializer.Deserialize(document.Content, NodeJsonContext.Default.ByteArray)) ?? throw new InvalidDataException($"{Salt} holds no salt.");
    }

    /// <summary>Whether another node is there, or was a moment ago. What this node cannot know is taken to be so: while the store was away nobody could say that they are there.</summary>
    public async Task<bool> HasOthersAsync(CancellationToken cancellationToken)
        => sender.IsAlone is { } isAlone
            ? !isAlone
            : !IsRecent(ref _knew) || (await NoticesAsync(cancellationToken).ConfigureAwait(false)).Any(d => d.Key != _own && (Read(d) is not { } notice || IsThere(notice)));

    /// <summary>Says that this node is there, before it knows what its code defines.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        if (await SaveAsync([], cancellationToken).ConfigureAwait(false)) Note(ref _confirmed);
    }

    /// <summary>Says what this node's code defines.</summary>
    public Task PublishAsync(Dictionary<string, Dictionary<string, string>> definitions, CancellationToken cancellationToken) => SaveAsync(definitions, cancellationToken);

    /// <summary>Says that this node is there, and removes what is left of nodes that are gone: those that had the time to say that they are there, as this one did, and did not.</summary>
    /// <returns>What the others say.</returns>
    public async Task<IReadOnlyCollection<NodeNotice>> ConfirmAsync(Dictionary<string, Dictionary<string, string>> definitions, CancellationToken cancellationToken)
    {
        var knows = IsConfirmed;
        Volatile.Write(ref _confirmed, Never);
        var saved = await SaveAsync(definitions, cancellationToken).ConfigureAwait(false);
        var others = new List<NodeNotice>();
        foreach (var document in (await NoticesAsync(cancellationToken).ConfigureAwait(false)).Where(d => d.Key != _own))
        {
            if (Read(document) is not { } notice) continue;
            if (IsThere(notice)) others.Add(notice);
            else if (knows) await settings.DeleteAsync(document.Key, document.Version, cancellationToken).ConfigureAwait(false);
        }

        if (saved) Note(ref _confirmed);
        if (saved && knows) Note(ref _knew);
        return others;
    }

    /// <summary>Says that this node is gone, or will be soon. It never says again that it is there.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        _hasLeft = true;
        if (await settings.GetAsync(_own, cancellationToken).ConfigureAwait(false) is { } document)
            await settings.DeleteAsync(_own, document.Version, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Whether the others can read it.</returns>
    private async Task<bool> SaveAsync(Dictionary<string, Dictionary<string, string>> definitions, CancellationToken cancellationToken)
    {
        if (_hasLeft) return false;

        // Written anew when another node took this one for gone, or the answer to the last write was lost.
        var content = Notice(definitions);
        var saved = await settings.SaveAsync(_own, content, _version, cancellationToken).ConfigureAwait(false)
            ?? await settings.SaveAsync(_own, content, (await settings.GetAsync(_own, cancellationToken).ConfigureAwait(false))?.Version ?? 0, cancellationToken).ConfigureAwait(false);
        _version = saved?.Version ?? 0;

        // It left meanwhile, and this was not there yet to be removed.
        if (_hasLeft) await LeaveAsync(cancellationToken).ConfigureAwait(false);
        return saved is not null;
    }

    private string Notice(Dictionary<string, Dictionary<string, string>> definitions) => JsonSerializer.Serialize(
        new() { Node = $"{Environment.MachineName} ({node.Id.Value[..8]})", At = clock.Now, Definitions = definitions }, NodeJsonContext.Default.NodeNotice);

    private async Task<List<SettingsDocument>> NoticesAsync(CancellationToken cancellationToken)
        => [.. (await settings.ListAsync(SettingsKind.Node, cancellationToken).ConfigureAwait(false)).Where(d => d.Key.Name.StartsWith(Prefix, StringComparison.Ordinal))];

    private void Note(ref long moment) => Volatile.Write(ref moment, time.GetTimestamp());

    private bool IsRecent(ref long moment) => Volatile.Read(ref moment) is var at and not Never && time.GetElapsedTime(at) < Recent;

    private bool IsThere(NodeNotice notice) => clock.Now - notice.At < Lifetime;

    /// <summary>What a newer version wrote and this one cannot read is left alone.</summary>
    private static NodeNotice? Read(SettingsDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.Content, NodeJsonContext.Default.NodeNotice) is { Node: not null, Definitions: { } definitions } notice && definitions.Values.All(d => d is not null)
                ? notice
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
