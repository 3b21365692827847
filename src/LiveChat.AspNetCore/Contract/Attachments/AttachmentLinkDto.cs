namespace LiveChat.AspNetCore.Contract;

/// <summary>Lets somebody look at a file: <c>GET …/files/{ticket}</c>; with <c>?download</c> it is saved instead of shown.</summary>
/// <param name="Id">The attachment.</param>
/// <param name="Ticket">The ticket; it stands in the address.</param>
internal sealed record AttachmentLinkDto(string Id, string Ticket) : WireRecord;
