/** What is done by the clock, once however many workers run: minute, hour, day, month, weekday, job. */
export const crontab = `
* * * * * clean-up ?max=1&jobKey=clean-up
* * * * * close-studies ?max=1&jobKey=close-studies
`
