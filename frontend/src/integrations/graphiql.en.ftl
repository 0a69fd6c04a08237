graphiql-title = GraphiQL
graphiql-example = Example
graphiql-about = You ask as yourself: what you may not see is not there, and a mutation writes.
graphiql-query = Query
graphiql-variables = Variables
graphiql-result = Result
