using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Macros;

/// <summary>A macro of a team that the host's code defines.</summary>
internal sealed record MacroInCode(string Team, MacroText Text)
{
    /// <summary>The same on every node and after every start, as long as shortcut and title stay: uses are counted by it.</summary>
    public MacroId Id { get; } = new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Team}\n{Text.Shortcut}\n{Text.Title}")).AsSpan(0, 16)));

    public Macro Of(long uses) => new()
    {
        Id = Id,
        Owner = new MacroOwner.OfTeam(Team),
        Text = Text,
        Version = 0,
        ChangedAt = DateTimeOffset.UnixEpoch,
        ChangedBy = string.Empty,
        Uses = uses,
        InCode = true,
    };

    public override string ToString() => $"Macro {Id}";
}
