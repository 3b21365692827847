using System.Text.Json;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Contract;

public class KeepingTheWireStable
{
    private static readonly JsonSerializerOptions Indented = new(ContractJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static TheoryData<string> Shapes => [.. WireTypes.All.Where(t => !t.IsEnum && WireTypes.CasesOf(t).Count == 0).Select(t => t.Name)];

    public static TheoryData<string> Codes => [.. ErrorCodes.All.Select(e => e.Code)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_message_is_written_as_clients_know_it(string name)
    {
        var type = WireTypes.All.Single(t => t.Name == name);
        var written = Write(Samples.Of(type), type);

        Assert.Equal(Snapshot.Read($"{name}.json", written), written);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_message_is_read_as_clients_write_it(string name)
    {
        var type = WireTypes.All.Single(t => t.Name == name);
        var known = Snapshot.Read($"{name}.json", Write(Samples.Of(type), type));

        Assert.Equal(known, Write(JsonSerializer.Deserialize(known, AsWritten(type), ContractJson.Options)!, type));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_error_code_keeps_its_answer(string code)
    {
        Reply<DoneDto> reply = ErrorCodes.All.Single(e => e.Code == code).Reply();
        var written = JsonSerializer.Serialize(reply, Indented) + "\n";

        Assert.Equal(Snapshot.Read($"errors/{code}.json", written), written);
    }

    [Fact]
    public void Every_choice_is_written_as_clients_know_it()
    {
        var choices = WireTypes.All.Where(t => t.IsEnum).OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToDictionary(t => t.Name, t => Enum.GetValues(t).Cast<object>().Select(v => JsonSerializer.Serialize(v, t, ContractJson.Options)).ToArray());
        var written = JsonSerializer.Serialize(choices, Indented) + "\n";

        Assert.Equal(Snapshot.Read("choices.json", written), written);
    }

    private static string Write(object value, Type type) => JsonSerializer.Serialize(value, AsWritten(type), Indented) + "\n";

    /// <summary>A case of a closed hierarchy travels as the hierarchy, with its kind.</summary>
    private static Type AsWritten(Type type) => WireTypes.KindOf(type) is null ? type : type.BaseType!;
}
