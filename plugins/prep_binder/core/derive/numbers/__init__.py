"""The numbers of a search: funnel, reply rates, thanks, weeks."""
