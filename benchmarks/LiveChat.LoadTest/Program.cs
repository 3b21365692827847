using LiveChat.LoadTest;
using LiveChat.LoadTest.Appending;
using LiveChat.LoadTest.Crowds;
using LiveChat.LoadTest.Opening;
using LiveChat.LoadTest.Searching;
using LiveChat.LoadTest.Servers;
using LiveChat.LoadTest.WholePath;

var command = Arguments.Parse(args);
try
{
    return await RunAsync();
}
finally
{
    await StoreKind.Of(command).CleanUpAsync();
}

async Task<int> RunAsync()
{
    switch (command.Name)
    {
        case "whole-path":
            await WholePathScenario.RunAsync(command);
            return 0;
        case "paced":
            await PacedScenario.RunAsync(command);
            return 0;
        case "whole-chat":
            await WholeChatScenario.RunAsync(command);
            return 0;
        case "two-nodes":
            await TwoNodesScenario.RunAsync(command);
            return 0;
        case "idle":
            var (connections, chats) = (await IdleConnectionsScenario.RunAsync(command), await IdleScenario.RunAsync(command));
            return connections && chats ? 0 : 1;
        case "reconnect-storm":
            return await StormScenario.RunAsync(command) ? 0 : 1;
        case "open":
            await OpenScenario.RunAsync(command);
            return 0;
        case "append":
            await AppendScenario.RunAsync(command);
            return 0;
        case "search":
            await SearchScenario.RunAsync(command);
            return 0;
        case "serve-bare":
            await BareServer.RunAsync(StoreKind.Of(command));
            return 0;
        case "serve-livechat":
            await LiveChatServer.RunAsync(StoreKind.Of(command), command.Number("chats", 200), command.Number("crowd", 0));
            return 0;
        default:
            await Console.Error.WriteLineAsync(
                """
                usage: LiveChat.LoadTest whole-path [--store memory|sqlite|postgres] [--connection …] [--chats 200] [--seconds 10]
                       LiveChat.LoadTest paced      [--store memory|sqlite|postgres] [--connection …] [--chats 200] [--percent 70] [--seconds 10]
                       LiveChat.LoadTest whole-chat [--store memory|sqlite|postgres] [--connection …] [--chats 200] [--messages 20] [--desks 10]
                       LiveChat.LoadTest two-nodes  [--connection …] [--chats 200] [--seconds 10]
                       LiveChat.LoadTest idle       [--store memory|sqlite|postgres] [--connection …] [--clients 5000] [--chats 200]
                       LiveChat.LoadTest reconnect-storm [--store memory|sqlite|postgres] [--connection …] [--clients 5000]
                       LiveChat.LoadTest open       [--store memory|sqlite|postgres] [--connection …] [--entries 10000] [--rounds 500]
                       LiveChat.LoadTest append     [--store sqlite|postgres] [--connection …] [--chats 200] [--seconds 10]
                       LiveChat.LoadTest search     [--store memory|sqlite|postgres] [--connection …] [--messages 100000] [--rounds 200]
                idle and reconnect-storm end with 1 when what they promise was not kept: 1.5 times the memory of a bare hub, 2 KB for a chat; everybody back, nothing lost, five commands each.
                """);
            return 2;
    }
}
