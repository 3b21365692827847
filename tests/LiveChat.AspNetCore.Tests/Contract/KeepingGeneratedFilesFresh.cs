using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Tests;

namespace LiveChat.AspNetCore.Tests.Contract;

public class KeepingGeneratedFilesFresh
{
    [Fact]
    public void The_typescript_contract_is_written_from_the_records()
        => GeneratedFile.AssertFresh("web/protocol/contract.gen.ts", TypeScriptContract.Write());

    [Fact]
    public void The_page_of_error_codes_is_written_from_the_list()
        => GeneratedFile.AssertFresh("docs/errors.md", ErrorsPage.Write());

    [Fact]
    public async Task The_page_of_the_protocol_is_written_from_hubs_records_and_endpoints()
    {
        await using var host = await LiveChatHost.StartAsync();
        GeneratedFile.AssertFresh("docs/protocol.md", ProtocolPage.Write(host.Services));
    }

    [Fact]
    public void Every_code_is_in_the_list_and_every_listed_one_is_named_by_its_meaning()
    {
        var declared = typeof(ErrorCodes).GetFields().Select(f => f.GetValue(null)).OfType<ErrorCode>().ToList();

        Assert.Equal(declared, ErrorCodes.All);
        Assert.Equal(declared.Count, declared.Select(e => e.Code).Distinct().Count());
        Assert.All(declared, e => Assert.EndsWith(".", e.Meaning, StringComparison.Ordinal));
    }
}
