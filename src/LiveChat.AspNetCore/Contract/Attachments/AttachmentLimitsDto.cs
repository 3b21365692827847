namespace LiveChat.AspNetCore.Contract;

/// <summary>What may be sent, to be shown before somebody chooses a file.</summary>
/// <param name="MaxBytes">How many bytes a file may have.</param>
/// <param name="MaxFiles">How many files one message may have.</param>
/// <param name="Parallel">How many uploads of a chat may be under way at once.</param>
/// <param name="Extensions">How names of files may end, with the dot, in lower case.</param>
internal sealed record AttachmentLimitsDto(long MaxBytes, int MaxFiles, int Parallel, IReadOnlyList<string> Extensions) : WireRecord;
