graphiql-title = GraphiQL
graphiql-example = Beispiel
graphiql-about = Sie fragen als Sie selbst: Was Sie nicht sehen dürfen, ist nicht da, und eine Mutation schreibt.
graphiql-query = Abfrage
graphiql-variables = Variablen
graphiql-result = Ergebnis
