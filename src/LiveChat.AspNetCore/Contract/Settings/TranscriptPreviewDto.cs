namespace LiveChat.AspNetCore.Contract;

/// <summary>What a mail of a chat nobody had looks like. Answer of <c>POST api/admin/settings/transcripts/preview</c>, whose body is a <c>TranscriptSettingsDto</c>.</summary>
/// <param name="From">The sender's name and address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">Its text; lines end with a line feed.</param>
internal sealed record TranscriptPreviewDto(string From, string Subject, string Text) : WireRecord;
