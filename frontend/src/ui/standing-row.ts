import { graphql, type ResultOf } from "../lib/graphql";

/** What a row of the standing table shows of somebody; whoever asks says of how many `$weeks`. */
export const standingRow = graphql(`
  fragment StandingRow on Employee @_unmask {
    id
    name
    jobTitle
    standing {
      onTrack
      atRisk
      offTrack
      stale
      lastCheckInOn
    }
    checkInRhythm(weeks: $weeks) {
      due
      inTime
    }
  }
`);

export type StandingRow = ResultOf<typeof standingRow>;
