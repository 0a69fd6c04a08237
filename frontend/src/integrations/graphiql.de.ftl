graphiql-title = GraphiQL
graphiql-example = Beispiel
graphiql-about = Sie fragen als Sie selbst: Was Sie nicht sehen dürfen, ist nicht da, und eine Mutation schreibt. GraphiQL selbst und die Beispiele sprechen Englisch.
graphiql-query = Abfrage
graphiql-variables = Variablen
graphiql-result = Ergebnis
