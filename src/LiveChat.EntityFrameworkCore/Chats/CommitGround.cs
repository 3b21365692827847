using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>What a commit finds in the database, under its locks.</summary>
/// <param name="Stored">The chat as it is stored; <see langword="null"/> when there is none.</param>
/// <param name="Left">The message the same contact left before under the id of the one that is to be created.</param>
/// <param name="OtherOpen">Another open chat of the same contact in the same widget.</param>
/// <param name="Fences">The fences of the guarded agents, by id; unknown agents are missing.</param>
/// <param name="Loads">In how many other chats the guarded agents are claimed, by id; who is in none may be missing.</param>
internal sealed record CommitGround(Chat? Stored, Chat? Left, ChatId? OtherOpen, IReadOnlyDictionary<string, long> Fences, IReadOnlyDictionary<string, long> Loads);
