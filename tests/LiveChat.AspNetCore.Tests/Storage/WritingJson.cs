using System.Text.Json;
using CustomStorage;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Testing;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>What LiveChat's types gain later is written without anybody's doing. Where that is not so, this says it.</summary>
public class WritingJson
{
    public static TheoryData<string> Kinds => [.. new[] { typeof(LedgerRecord), typeof(ChatEvent), typeof(Participant), typeof(ChatRewrite), typeof(UploadVerdict) }.SelectMany(h => Filled.KindsOf(h).Select(k => $"{h.AssemblyQualifiedName}|{k.FullName}"))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_comes_back_with_all_its_members(string names)
    {
        var (hierarchy, kind) = (Type.GetType(names.Split('|')[0])!, Type.GetType(names.Split('|')[0])!.Assembly.GetType(names.Split('|')[1])!);
        var value = Filled.Of(kind);

        var json = JsonSerializer.SerializeToUtf8Bytes(value, hierarchy, LedgerJson.Options);

        Shape.Equal(value, JsonSerializer.Deserialize(json, hierarchy, LedgerJson.Options));
    }

    [Theory]
    [InlineData(typeof(Chat))]
    [InlineData(typeof(Contact))]
    public void A_whole_value_comes_back_with_all_its_members(Type type)
    {
        var value = Filled.Of(type);

        Shape.Equal(value, JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type, LedgerJson.Options), type, LedgerJson.Options));
    }
}
