using LiveChat.Tests;

namespace LiveChat.AspNetCore.Tests.Identity;

public class ReadingTheRecipes
{
    [Fact]
    public void The_page_holds_only_code_that_the_compiler_has_read()
        => Assert.Equal(5, CompiledSnippets.AssertIn("docs/identity.md", "tests/LiveChat.AspNetCore.Tests/Identity/IdentityRecipes.cs"));
}
