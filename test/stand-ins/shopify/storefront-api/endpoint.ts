import { execute, GraphQLError, parse, validate, type GraphQLFieldResolver } from "graphql";
import type { Exchange } from "../http/exchange.ts";
import type { Site } from "../http/site.ts";
import type { Shop } from "../state/shop.ts";
import { FIELDS, type Place } from "./resolvers.ts";
import { loadStorefrontSchema } from "./schema.ts";

/**
 * POST /api/{version}/graphql.json without a token: what any visitor of the shop may ask, against Shopify's own schema.
 * https://shopify.dev/docs/api/storefront
 */
export async function answerStorefrontApi(exchange: Exchange, site: Site, shop: Shop): Promise<void> {
  if (exchange.method !== "POST") return exchange.send(405, { errors: "Method Not Allowed" });
  if (shop.faults.httpFailures > 0) {
    shop.faults = { ...shop.faults, httpFailures: shop.faults.httpFailures - 1 };
    return exchange.send(shop.faults.httpStatus, { errors: "Internal Server Error" });
  }
  const { query, variables } = await exchange.json();
  exchange.send(
    200,
    await run(
      { shop, origin: site.settings.pictureOrigin ?? site.settings.url },
      typeof query === "string" ? query : "",
      variables,
    ),
  );
}

async function run(place: Place, query: string, variables: unknown): Promise<object> {
  const { schema, needsToken } = await loadStorefrontSchema();
  try {
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length > 0) return { errors: faults.map((fault) => refused(fault.message)) };
    const fieldResolver: GraphQLFieldResolver<unknown, Place, Record<string, unknown>> = (
      source,
      args,
      context,
      info,
    ) => {
      const path = `${info.parentType.name}.${info.fieldName}`;
      if (needsToken.has(path)) throw new GraphQLError(`${path} needs an access token`);
      const resolve = FIELDS[path];
      if (resolve) return resolve(source, args, context);
      const record = Object(source) as Record<string, unknown>;
      if (info.fieldName in record) return record[info.fieldName];
      throw new GraphQLError(`The Shopify stand-in does not answer ${path} yet: add it in storefront-api/`);
    };
    return await execute({
      schema,
      document,
      variableValues: Object(variables ?? {}) as Record<string, unknown>,
      contextValue: place,
      rootValue: {},
      fieldResolver,
      typeResolver: (value) => String(Reflect.get(Object(value), "kind")),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [refused(error.message)] };
  }
}

const refused = (message: string) => ({ message, extensions: { code: "INVALID" } });
