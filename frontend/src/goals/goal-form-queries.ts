import { graphql } from "../lib/graphql";

/** A goal as its form begins with it. */
export const goalFormQuery = graphql(`
  query GoalForm($id: ID!) {
    node(id: $id) {
      ... on Goal {
        id
        version
        status
        can
        title
        description
        kind
        ambition
        level
        startsOn
        dueOn
        weight
        visibility
        mode
        cadence
        tags
        owner {
          id
          name
        }
        team {
          id
          name
        }
        period {
          id
          name
        }
        parent {
          id
          title
          dueOn
          can
        }
        keyResults(first: 20) {
          edges {
            node {
              id
              title
              measure
              unit
              startValue
              targetValue
              lowerBound
              upperBound
              tolerance
              counts
              weight
              milestones(first: 20) {
                edges {
                  node {
                    id
                    title
                    weight
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);

export const goalFormChoicesQuery = graphql(`
  query GoalFormChoices {
    me {
      id
      name
    }
    periods(first: 100, orderBy: LATEST) {
      edges {
        node {
          id
          name
          startsOn
          endsOn
          cadence
          phase
        }
      }
    }
  }
`);

export const goalFormParentQuery = graphql(`
  query GoalFormParent($id: ID!) {
    node(id: $id) {
      ... on Goal {
        id
        title
        dueOn
        can
      }
    }
  }
`);

export const goalPickerQuery = graphql(`
  query GoalPicker($filter: GoalFilter) {
    goals(first: 20, orderBy: TITLE, filter: $filter) {
      edges {
        node {
          id
          title
          dueOn
          can
          accountable {
            id
            name
          }
          period {
            id
            name
          }
        }
      }
    }
  }
`);
