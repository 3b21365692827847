# The demo shop: docker build -t livechat-shop . && docker run --rm -p 5080:8080 -v shop:/data -e ASPNETCORE_ENVIRONMENT=Development livechat-shop
# For two of them behind a proxy: docker compose up --build
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source

# Packages first: these layers last until one of the files changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.props src/
COPY src/LiveChat.Core/LiveChat.Core.csproj src/LiveChat.Core/
COPY src/LiveChat.AspNetCore/LiveChat.AspNetCore.csproj src/LiveChat.AspNetCore/
COPY src/LiveChat.AspNetCore/build/Web.targets src/LiveChat.AspNetCore/build/
COPY src/LiveChat.EntityFrameworkCore/LiveChat.EntityFrameworkCore.csproj src/LiveChat.EntityFrameworkCore/
COPY src/LiveChat.EntityFrameworkCore.PostgreSql/LiveChat.EntityFrameworkCore.PostgreSql.csproj src/LiveChat.EntityFrameworkCore.PostgreSql/
COPY src/LiveChat.EntityFrameworkCore.Sqlite/LiveChat.EntityFrameworkCore.Sqlite.csproj src/LiveChat.EntityFrameworkCore.Sqlite/
COPY src/LiveChat.Mail/LiveChat.Mail.csproj src/LiveChat.Mail/
COPY src/LiveChat.Redis/LiveChat.Redis.csproj src/LiveChat.Redis/
COPY samples/Directory.Build.props samples/
COPY samples/Storefront/Storefront.csproj samples/Storefront/
RUN dotnet restore samples/Storefront
COPY web/package.json web/package-lock.json web/
RUN npm ci --prefix web

COPY . .
RUN dotnet publish samples/Storefront --no-restore -c Release -o /shop

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN mkdir /data && chown $APP_UID /data
COPY --from=build /shop /shop
WORKDIR /shop
USER $APP_UID

# Chats, mails and the keys of the sign-in outlive the container. Without a volume they do not.
VOLUME /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    LiveChat__File=/data/livechat.db \
    LiveChat__Attachments=/data/attachments \
    LiveChat__KeyFolder=/data/keys \
    LiveChat__Mail__Folder=/data/mail
EXPOSE 8080

# The image has no curl. Whether it runs, not whether its database does: a container that does not answer may be restarted, and that would not help there.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "Storefront.dll"]
