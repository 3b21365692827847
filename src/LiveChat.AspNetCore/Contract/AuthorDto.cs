namespace LiveChat.AspNetCore.Contract;

/// <summary>Who wrote a message, by display name only.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Name">The display name at the time of writing.</param>
internal sealed record AuthorDto(RoleDto Role, string Name) : WireRecord;
