using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

[OptionsValidator]
internal sealed partial class TranscriptOptionsValidator : IValidateOptions<TranscriptOptions>;
