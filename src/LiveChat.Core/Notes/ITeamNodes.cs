using LiveChat.Chats;

namespace LiveChat.Notes;

/// <summary>Lets the other nodes know, soon and without waiting for them.</summary>
internal interface ITeamNodes
{
    void TellTeam(ChatId chat, long number);
}
