namespace LiveChat.Notes;

/// <summary>Nobody is connected.</summary>
internal sealed class NullTeamNotifier : ITeamNotifier
{
    public ValueTask TellAsync(TeamChange change) => ValueTask.CompletedTask;
}
