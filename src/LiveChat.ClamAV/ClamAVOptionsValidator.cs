using Microsoft.Extensions.Options;

namespace LiveChat.ClamAV;

[OptionsValidator]
internal sealed partial class ClamAVOptionsValidator : IValidateOptions<ClamAVOptions>;
