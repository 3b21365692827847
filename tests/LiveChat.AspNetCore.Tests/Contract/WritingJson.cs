using System.Text.Json;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Contract;

public class WritingJson
{
    [Fact]
    public void Every_shape_is_known_to_the_compiler()
    {
        var shapes = WireTypes.All.Concat(WireTypes.CustomerMethods.Concat(WireTypes.AgentMethods).Select(m => m.ReturnType.GetGenericArguments()[0]));

        Assert.All(shapes, type => Assert.NotNull(ContractContext.Default.GetTypeInfo(type)));
    }

    [Theory]
    [InlineData("""{"chatId":"a","messageId":"b","text":"c","extra":1}""")]
    [InlineData("""{"chatId":"a","messageId":"b"}""")]
    [InlineData("""{"chatId":"a","messageId":"b","text":null}""")]
    [InlineData("""{"chatId":"a","messageId":"b","text":7}""")]
    [InlineData("""{"chatId":"a","messageId":"b","Text":"c"}""")]
    public void What_is_not_exactly_a_request_is_not_read(string json)
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SendMessage>(json, ContractJson.Options));

    [Fact]
    public void Choices_are_words_never_numbers()
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SetAvailability>("""{"availability":0}""", ContractJson.Options));
}
