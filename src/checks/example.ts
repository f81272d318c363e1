// Small letters for the examples that checks carry.

const others =
  'Alpha Union,Beta Network,Gamma Association,Delta Foundation,Epsilon Centre,Zeta Forum,Eta Council,Theta League,' +
  'Iota Institute,Kappa Committee,Lambda Coalition'

/** A letter signed by these and by eleven plain organizations. */
export function letterWith(...names: readonly string[]): string {
  const entries = [...names, ...others.split(',')].map((name, index) => `${index + 1}. ${name}`)
  return `We ask you to act.\n\nSigned by:\n${entries.join('\n')}`
}
