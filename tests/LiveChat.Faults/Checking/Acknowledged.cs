namespace LiveChat.Faults.Checking;

/// <summary>What the server promised: this message is the chat's entry of this number.</summary>
internal sealed record Acknowledged(string Chat, long Sequence, Guid Message, string Text);
