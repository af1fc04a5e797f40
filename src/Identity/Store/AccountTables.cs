using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Store.Rows;
using OpenIddict.EntityFrameworkCore.Models;

namespace MunicipalBenchmark.Identity.Store;

/// <summary>Names of tables, columns, keys and indices: lower case, as in the rest of the store, since EF quotes names and PostgreSQL folds unquoted ones.</summary>
internal static class AccountTables
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(Account)] = "account",
        [typeof(IdentityUserClaim<string>)] = "accountclaim",
        [typeof(IdentityUserLogin<string>)] = "accountlogin",
        [typeof(IdentityUserToken<string>)] = "accounttoken",
        [typeof(IdentityUserPasskey<string>)] = "accountpasskey",
        [typeof(LinkRow)] = "accountlink",
        [typeof(SessionRow)] = "accountsession",
        [typeof(ApiKeyRow)] = "apikey",
        [typeof(SigningKeyRow)] = "signingkey",
        [typeof(KeyRingRow)] = "keyring",
        [typeof(RefreshUseRow)] = "refreshuse",
        [typeof(AssertionUseRow)] = "assertionuse",
        [typeof(GenerationRow)] = "identitygeneration",
        [typeof(OpenIddictEntityFrameworkCoreApplication)] = "oauthclient",
        [typeof(OpenIddictEntityFrameworkCoreAuthorization)] = "oauthauthorization",
        [typeof(OpenIddictEntityFrameworkCoreScope)] = "oauthscope",
        [typeof(OpenIddictEntityFrameworkCoreToken)] = "oauthtoken",
    };

    /// <summary>The tables, for whoever compares them.</summary>
    public static IEnumerable<string> All => Names.Values;

    public static void Name(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (Names.TryGetValue(entity.ClrType, out var table))
            {
                entity.SetTableName(table);
            }

            NameParts(entity);
        }
    }

    private static void NameParts(IMutableEntityType entity)
    {
        if (entity.IsMappedToJson())
        {
            entity.SetContainerColumnName(entity.GetContainerColumnName()!.ToLowerInvariant());
            return;
        }

        var table = entity.GetTableName();
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(property.Name.ToLowerInvariant());
        }

        foreach (var key in entity.GetKeys())
        {
            key.SetName(key.IsPrimaryKey() ? $"{table}_key" : $"{table}_{Columns(key.Properties)}_key");
        }

        foreach (var reference in entity.GetForeignKeys())
        {
            reference.SetConstraintName($"{table}_{Columns(reference.Properties)}_of");
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName($"{table}_{Columns(index.Properties)}");
        }
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.Name.ToLowerInvariant()));
}
