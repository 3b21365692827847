using System.Text.Json;
using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>SignalR logs the arguments of calls as words. What people write must not be among them.</summary>
public partial class SayingNothingInWords
{
    private const string Canary = "canary-of-somebody";

    public static TheoryData<string> Records =>
    [
        .. typeof(WireRecord).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(WireRecord).Namespace && t.GetMethod("<Clone>$") is not null && t is { IsAbstract: false, IsGenericType: false } && t != typeof(ErrorCode))
            .Select(t => t.Name),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Whatever_travels_names_its_kind_only(string name)
    {
        var type = typeof(WireRecord).Assembly.GetTypes().Single(t => t.Namespace == typeof(WireRecord).Namespace && t.Name == name);

        Assert.Equal(name, $"{Samples.Of(type)}");
    }

    [Fact]
    public void An_answer_does_not_say_what_it_carries()
        => Assert.DoesNotContain("name", $"{(Reply<AuthorDto>)new AuthorDto(RoleDto.Customer, "name")}", StringComparison.Ordinal);

    /// <summary>What is refused was logged as well before anybody looked at it.</summary>
    [Fact]
    public async Task No_call_of_any_hub_and_no_answer_to_it_is_logged_with_what_is_in_it()
    {
        using var log = new RecordingLog();
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Log = log,
            Options = HostSetup.Generous,
            Widget = w => w.Queue = "support",
            LiveChat = l =>
            {
                LogHost.Configure(l);
                l.Services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace));
            },
        });
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        var heard = chat.Agent.Next<AgentEntriesEvent>("Entries");
        (await chat.Customer.SendAsync(chat.Id, Canary)).Expect();
        await heard;
        Assert.Single((await mia.SearchAsync(new() { Text = Canary })).Expect().Rows);

        foreach (var method in WireTypes.CustomerMethods) await CallAsync(chat.Customer, method.Name, WireTypes.RequestOf(method), chat.Id);
        foreach (var method in WireTypes.AgentMethods.Where(m => m.Name != "SignOut")) await CallAsync(mia, method.Name, WireTypes.RequestOf(method), chat.Id);

        foreach (var method in WireTypes.AgentMethods.Where(m => m.Name != "SignOut")) Assert.Contains(log.Lines, l => l.Level is LogLevel.Debug && l.Text.Contains(WireTypes.RequestOf(method).Name, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains(Canary, StringComparison.Ordinal));
    }

    private static async Task CallAsync(TestClient client, string method, Type request, string chat)
    {
        var sample = JsonSerializer.SerializeToNode(Samples.Of(request), request, ContractJson.Options)!.AsObject();
        if (sample.ContainsKey("chatId")) sample["chatId"] = chat;
        var text = Values().Replace(sample.ToJsonString(), $"\"{Canary}\"");
        await client.CallAsync<object>(method, JsonSerializer.Deserialize(text, request, ContractJson.Options));
    }

    /// <summary>What a sample says, and not the name of a member.</summary>
    [GeneratedRegex("\"text\"(?!:)")]
    private static partial Regex Values();
}
