using Microsoft.Extensions.Options;

namespace LiveChat.Redis;

[OptionsValidator]
internal sealed partial class RedisOptionsValidator : IValidateOptions<RedisOptions>;
