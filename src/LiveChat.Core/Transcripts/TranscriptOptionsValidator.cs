using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>What the attributes say.</summary>
internal sealed class TranscriptOptionsValidator : IValidateOptions<TranscriptOptions>
{
    public ValidateOptionsResult Validate(string? name, TranscriptOptions options) => OptionsRefusal.Of(AttributeRules.Problems(options, name));
}
