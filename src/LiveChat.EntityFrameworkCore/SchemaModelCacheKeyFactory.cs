using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LiveChat.EntityFrameworkCore;

/// <summary>One model per schema, so that two installations can live in one process.</summary>
internal sealed class SchemaModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime)
        => (context.GetType(), (context as LiveChatDbContext)?.Schema, designTime);
}
