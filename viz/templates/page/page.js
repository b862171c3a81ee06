// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var da=Object.defineProperty;var ot=(t,e)=>{for(var o in e)da(t,o,{get:e[o],enumerable:!0})};var u=t=>document.getElementById(t),Ct=document.documentElement,j=u("board"),E=(t,e,o)=>{let n=document.createElement(t);return e!==void 0&&e!==""&&(n.textContent=
e),o&&(n.className=o),n},U=(t,e,o)=>{let n=E("button",t,o);return n.type="button",n.addEventListener("click",e),n},At=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],Rt=t=>t.target,pa="http://www.w3.org/2000/svg",X=(t,e,o)=>{let n=document.createElementNS(pa,t);for(let[r,s]of Object.entries(e))n.setAttribute(r,String(
s));return o&&(n.textContent=o),n},eo=t=>t.getContext("2d"),N=t=>{u("told").textContent!==t&&(u("told").textContent=t)},oo={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};async function fa(t){let e=u(t);if(!e.dataset.packed)return e.textContent;let o=Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0));return new Response(new Blob(
[o]).stream().pipeThrough(new DecompressionStream(e.dataset.packed))).text()}var no=async t=>JSON.parse(await fa(t)),is=({count:t,same:e,each:o})=>{let n=new Array(
t),r=Object.keys(o);for(let s=0;s<t;s++){let i={at:s,...e};for(let a of r)i[a]=o[a][s];n[s]=i}return n},as=await no("model"),$=is(as.nodes),C=is(as.edges),w=await no(
"data"),B=new Map($.map(t=>[t.id,t])),_=new Map(C.map(t=>[t.uid,t])),G=new Map;for(let t of $)G.set(t.uid,[...G.get(t.uid)||[],t]);var I=$.map(()=>[]);for(let t of C)
I[t.source].push(t),t.target!==t.source&&I[t.target].push(t);var Bt=C.length>w.limits.many,St={texts:[],cards:{},lines:{},claims:{}},Ot=await no("left"),ls=[...document.
body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);Ot.file&&(w.live=null);var Tt=w.live?location.pathname+location.search:"",Ee=(w.near?w.near.packs:
[]).map(([t,e,o,n,r,s,i,a,l])=>({id:t.slice(5),one:e,many:o,label:n,box:[r,s,i,a],members:l})),nt=new Map(Ee.map(t=>[t.id,t])),ro=new Map(Ee.flatMap(t=>t.members.
map(e=>[e,t]))),ht=w.near&&w.near.sizes,F=w.live,cs=t=>F&&F.opens[t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var oe=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=oe(),h={lines:[],pills:[],cards:new Uint8Array(
$.length),drawn:new Uint8Array(C.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},tt=[],m={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},y={hover:"",down:null,moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var ds=t=>[["pin",t.pinned],["laid",t.laid]],ma=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function Dt(){let t=new URLSearchParams,e=oe();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[o,
n]of ds(c))n.size&&t.set(o,[...n].map(([r,[s,i]])=>`${r}~${s}~${i}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function It(t){let e=new URLSearchParams(t),o=g=>e.get(g)||"",n=g=>o(g).split("\
~").filter(Boolean),r=oe(),s=r.to,i=(g,b,x,k)=>Number.isInteger(g)&&g>=b&&g<=x?g:k,a=o("at");(a.startsWith("card:")&&B.has(a.slice(5))||a.startsWith("line:")&&_.
has(a.slice(5))||a.startsWith("pack:")&&nt.has(a.slice(5)))&&(r.at=a),r.route=i(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(g=>g.length))-
1,-1),r.known=w.clock.known.includes(o("known"))?o("known"):"";let l=o("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let d=o("true").split("-").map(g=>parseInt(g,10));d.length===2&&([r.from,r.to]=[i(d[0],0,s,0),i(d[1],0,s,s)]),r.from>r.to&&([r.from,r.to]=[0,s]),
r.off=new Set(n("off")),r.least=Math.min(Math.max(parseFloat(o("least"))||0,0),1);for(let[g,b]of ma(r))for(let x of n(g))B.has(x)&&b.add(x);for(let[g,b]of ds(r)){
let x=n(g);for(let k=0;k+2<x.length;k+=3){let M=[parseFloat(x[k+1]),parseFloat(x[k+2])];(B.has(x[k])||nt.has(x[k]))&&M.every(Number.isFinite)&&b.set(x[k],M)}}r.
open=new Set(n("open").filter(g=>nt.has(g))),r.mode=["picture","table","map"].includes(o("as"))&&(o("as")!=="map"||w.map)?o("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(o("turn"))?o("turn"):"",r.theme=["dark","light"].includes(o("theme"))?o("theme"):"";let p=n("join");p.length===2&&p.every(
g=>B.has(g))&&(r.ends=p),r.grown=w.live||Ot.grown?n("grow").filter(g=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g)):[];let f=o("eye").split("_").map(parseFloat);return r.
eye=f.length===3&&f.every(Number.isFinite)&&f[2]>0?[f[0],f[1],f[2]]:null,r}function pt(){let t=Dt();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function gt(t,e){let o=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},n;try{n=await fetch(t,o)}catch{throw new Error(
"The server does not answer; start entrepot serve again and reload")}if(!n.ok)throw new Error((await n.text()).trim().split(`
`)[0].slice(0,300));return n.json()}var fs={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},R={by:Ot.by||"",notes:Ot.notes||[],steps:Ot.steps||[]},Ce=[],ps=Promise.resolve(),so=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),ms=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ne=()=>JSON.stringify([R.notes,R.steps]);function us(t){
let e=ne();[R.notes,R.steps]=JSON.parse(t),io(e)}function io(t){if(t===ne())return;if(!w.live){y.unsaved=!0;return}let[e,o]=JSON.parse(t),n=new Map(e.map(i=>[i.
key,JSON.stringify(i)])),r=new Set(R.notes.map(i=>i.key)),s=R.notes.filter(i=>n.get(i.key)!==JSON.stringify(i)).map(i=>["/api/notes",{note:i}]);for(let i of e)r.
has(i.key)||s.push(["/api/notes/drop",{key:i.key}]);JSON.stringify(o)!==JSON.stringify(R.steps)&&s.push(["/api/story",{page:Tt,steps:R.steps}]);for(let[i,a]of s)
ps=ps.then(()=>gt(i,a)).catch(l=>{y.unsaved=!0,N(`Not saved in the case: ${l.message}`)})}var jn=()=>({view:Dt(),own:ne()}),Ht=[],Ft=[],hs=0;function kt(t=""){let e=t&&t===y.lastKind&&performance.now()-hs<700;[y.lastKind,hs]=[t,performance.now()],!e&&
(Ht.push(jn()),Ft.length=0)}function re(t,e=""){let o=ne();kt(e),t(),io(o),q()}function D(t,e=!1,o=""){kt(o),t(),q(e)}var gs=[],ws=t=>gs.push(t);function q(t=!1){for(let e of gs)e(t)}var J=t=>Math.round(t*10)/10,v=t=>String(J(t)),ao=(t,e,o=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+o&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+o;function ys(t,e){let o=e[0]-
t[0],n=e[1]-t[1],r=Math.hypot(o,n)||1,s=[o/r,n/r],i=[e[0]-s[0]*e[2]/2,e[1]-s[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:i,way:s,label:null}}var bs=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),Wn=t=>t.curve||=bs(t.d);function zt(t,e){let o=Wn(t),n=1-e,r=[n*n*n,3*n*n*e,3*n*e*e,e*e*e],s=i=>r.reduce((a,l,d)=>a+l*o[2*d+i],0);
return[s(0),s(1)]}function jo(t,e,o=0){let[n,r]=zt(t,o);for(let s=o;s<.9;s+=.01){let[i,a]=zt(t,s);if(Math.hypot(i-n,a-r)>=e)return s}return .5}var Rn=(t,e,o,n,r,s)=>{
let i={d:`M${v(t)} ${v(e)}C${[...o,n,r].map(v).join(" ")}`,tip:[n,r],way:s,curve:[t,e,...o,n,r]};return{...i,label:[...zt(i,.5),0,0]}},Bn=t=>t.points||=bs(t.d);
function Wo(t){let e=Bn(t),o=2*Math.floor(e.length/4);return[e[o],e[o+1]]}function xs(t,e,[o,n],[r,s]){let i=r-o,a=s-n,l=Math.min(Math.max(((t-o)*i+(e-n)*a)/(i*
i+a*a||1),0),1);return Math.hypot(t-o-l*i,e-n-l*a)}var wt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+e[2]/
2)),Math.max(...t.map(e=>e[1]+e[3]/2))],Ro=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Dn(t,e,o,n,r){
let[s,i]=e-t>n-o?r:[t,e];return s<o?s-o:i>n?Math.min(i-n,s-o):0}function ks(t,[e,o]){let n=!1;return t.forEach(([r,s],i)=>{let[a,l]=t.at(i-1)||t[0];l>o!=s>o&&e<
(a-r)*(o-s)/(l-s)+r&&(n=!n)}),n}var Bo=t=>{let e=m.placed&&m.placed.kind==="near"&&ro.get(t.at);return e&&!c.open.has(e.id)?e:null},K=t=>Bo(t)||t,Do=t=>(t.members?"pack:":"card:")+t.id,Pt=t=>t.
members.map(e=>$[e]).filter(e=>h.cards[e.at]),$t=()=>[...new Set($.filter(t=>h.cards[t.at]).map(K))],Ut=t=>{let e=Pt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Ae=t=>t.members?Pt(t).map(e=>e.id):[t.id],yt=t=>nt.get(t)||B.get(t),se=(t,e)=>t.source===e.at?t.target:t.source,lo=t=>`${$[t.source].name} ${t.relation}\
 ${$[t.target].name}${t.goods?` [${t.goods}]`:""}`,st=t=>t.slice(5);var A=t=>{let e=t.members?t:K(t),{x:o,y:n,w:r,h:s}=m.placed.cards,i=e.box||[o[e.at],n[e.at],r[e.at],s[e.at]],a=m.placed.kind==="map"?null:c.pinned.get(e.id)||(m.
placed.kind==="near"?c.laid.get(e.id)||m.loose.get(e.id):null);return a?[a[0],a[1],i[2],i[3]]:i},Te=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(e=>c.pinned.
has(e.id))],Io=t=>Math.min((j.clientWidth-36)/t.width,(j.clientHeight-36)/t.height,1.15);function $s(){return c.mode==="map"?w.map:w.field?w.field:w.near?w.near:
c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||Io(w.tall)>1.2*Io(w.wide)?w.tall:w.wide}function In(t,{middle:e,chip:o,gutter:n}){if(!t)return 0;let r=(e+o)/2+n;return Math.sign(t)*(r+(Math.abs(t)-1)*(o+n))}function vs(t,e){let o=In(1,e);if(Math.abs(
t)<o/2)return 0;let n=Math.round((Math.abs(t)-o)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,n+1)}function Ho(t,e,[o,n],r,s){let i=r.filter(p=>Math.abs(p[0]-
t)<(p[2]+o)/2+4),a=p=>(p[3]+n)/2+s,d=[e,...i.flatMap(p=>[p[1]-a(p),p[1]+a(p)])].filter(p=>i.every(f=>Math.abs(p-f[1])>a(f)-.05));return J(d.reduce((p,f)=>Math.abs(
f-e)<Math.abs(p-e)?f:p))}function Ms(t,{gap:e,group:o,head:n}){let r=new Set,s=[],i=0;return t.forEach(({tall:a,kind:l,headed:d},p)=>{p&&l!==t[p-1].kind&&(i+=o),
d&&!r.has(l)&&(i+=n),r.add(l),s.push(i+a/2),i+=a+e}),[s,i]}function Ss(t){let e=[];for(let o of t){let n={value:o,count:1};for(let r=e.at(-1);r&&r.value>n.value;r=
e.at(-1)){let s=r.count+n.count;n={value:(r.value*r.count+n.value*n.count)/s,count:s},e.pop()}e.push(n)}return e.flatMap(({value:o,count:n})=>new Array(n).fill(
o))}var Os=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||m.loose.size>0,co=()=>$[w.near.columns.indexOf(0)],ha=t=>In(t,ht),po=t=>w.near.cards.
x[co().at]+ha(t),Pe=t=>t.members?t.members[0]:t.at;function ie(t){let e=c.pinned.get(t.id);return e?vs(e[0]-po(0),ht):w.near.columns[Pe(t)]}var Hn=t=>{let e=w.near.
parents[Pe(t)];return e>=0&&h.cards[e]?K($[e]):null},Fn=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...Ee.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function zn(){let t=[];for(let{words:e,members:o}of Fn()){let n=o.map(l=>$[l]).filter(l=>h.cards[l.at]&&!c.pinned.has(K(l).id)).map(
A);if(!n.length)continue;let[r,s,i,a]=n.reduce((l,d)=>d[1]-d[3]/2<l[1]-l[3]/2?d:l);t.push([e,r-i/2,s-a/2-5,i])}return t}var fo=()=>zn().map(([,t,e,o])=>[t+o/2,e-
4,o,14]);function Ls(){let t=m.loose;if(m.loose=new Map,m.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=$t(),o=s=>c.laid.has(s.id)||c.pinned.has(s.id),
n=e.filter(o).map(A),r=[];for(let s of e.filter(i=>!o(i))){let i=A(s);!n.some(l=>ao(l,i))?n.push(i):r.push(s)}r.length&&n.push(...fo());for(let s of r){let[i,a,
l,d]=A(s),p=[i,Ho(i,a,[l,d],n,ht.gap)];m.loose.set(s.id,p),n.push([...p,l,d])}}return t.size!==m.loose.size||[...m.loose].some(([e,o])=>String(t.get(e))!==String(
o))}var bt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Un={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},Fo=t=>t!==null&&t.printed===Un.printed;function Es(t,{known:e,newest:o,start:n,end:r}){let s=e||
o,i="";for(let[a,l,d,p]of t){let f=p?a<=s:!e||a!==""&&a<=e;i+=f&&l<=(r||"9999-12-31")&&d>=(n||"0000-01-01")?"1":"0"}return i}function Cs(t,e){return t===null?e===
null?"":"appeared":e===null?"went":Fo(t)||Fo(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var le=()=>c.from===0&&c.to===oe().to?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function uo(t){let[e,o]=le();return Es(t,{known:c.known,newest:w.
clock.newest,start:e,end:o})}var ke=()=>c.known!==""||le()[1]!=="";function As(t){let e=uo(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var ae=w.states.lines,Gn=(t,e)=>t in ae.same?ae.same[t]:ae.each[t][e];function ga({at:t}){return ae.more[t]?ae.more[t]:ae.dated?{items:[[Gn("kn\
own",t),Gn("start",t),Gn("end",t)]]}:{items:[]}}function _n(t){if(!ke())return t;let e=As(ga(t));return e===null?null:{...t,...e===void 0?Un:e}}function Kn(t){let e=w.
states.cards[t.at];if(!e||!ke())return t.pills;let o=As(e);return Array.isArray(o)?o:t.pills}function zo(){if(!ke()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=uo(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&F&&wa(t),e===void 0?null:w.trace.lists[e]}var mo=new Map;
async function wa(t){if(mo.has(t))return;let e=new URLSearchParams(location.search),[o,n]=le();for(let[r,s]of[["known",c.known],["start",o],["end",n]])e.set(r,s);
mo.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await gt("/api/routes?"+e);for(let s of r)s.drawn=s.lines.every(i=>_.has(i));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){mo.set(t,r.message)}uo(w.trace.items)===t&&q()}function Ne(t,e){let o=[c.known,c.against];[c.known,
c.against]=[t,""];try{return e()}finally{[c.known,c.against]=o}}var ft=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Lt=(t,e)=>c.off.has(`${t}.${e}`);function Ts(t){return Lt("known",t.known)||Lt("level",t.level)||(t.support===
null?Lt("weight","none"):Lt("weight",t.weight)||t.support<c.least)||t.denied&&Lt("mark","denied")||t.partial&&Lt("mark","partial")?!1:!ho("status",t.statuses)&&
!ho("source",t.sources)&&!ho("voice",t.voices.map($e))&&!Lt("relation",$e(t.relation))}var ho=(t,e)=>e.length>0&&e.every(o=>Lt(t,o)),$e=t=>t.replaceAll("~","-"),
Uo=t=>$e(t.country||"none on file"),Go=t=>h.pills[t.at].length?h.pills[t.at].map(e=>$e(e[0])):["none"];function Ps([t,e,o,n,r]){let f=L=>52+L*306,g=L=>120-L*108,b=E("figure","","chart"),x=X("svg",{viewBox:"0 0 370 150",role:"img","aria-label":o.map(L=>L[4]).join(
"; ")});for(let[L,S]of r)x.append(X("line",{x1:52,x2:358,y1:g(L),y2:g(L),class:"rule"}),X("text",{x:46,y:g(L)+4,"text-anchor":"end"},S));x.append(X("text",{x:52,
y:138},n[0]),X("text",{x:358,y:138,"text-anchor":"end"},n[1]));let k=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[L,S,O,T,
W]of o){let H=X("g",{class:`mark m${L%4}`});H.append(X("title",{},W)),T!==O&&H.append(X("line",{x1:f(S),x2:f(S),y1:g(O),y2:g(Math.min(T,1)),"stroke-dasharray":"\
2 3"})),H.append(_o(k[L%k.length],f(S),g(O),5)),x.append(H)}let M=E("ul","","key");return e.forEach((L,S)=>{let O=E("li"),T=X("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${S%4}`});T.append(_o(k[S%k.length],8,7,5)),O.append(T,E("span",L)),M.append(O)}),b.append(x,M,E("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),b}function _o(t,e,o,n){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let i=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;i.push(`${v(
e+1.15*n*Math.cos(l))},${v(o+1.15*n*Math.sin(l))}`)}return X("polygon",{points:i.join(" ")})}if(t==="circle")return X("circle",{cx:e,cy:o,r:n});if(t==="ring")return X(
"circle",{cx:e,cy:o,r:n-1,fill:"none","stroke-width":2});let s=t==="bar"?n*.45:n*.9;return X("rect",{x:e-n*.9,y:o-s,width:n*1.8,height:2*s})}var Ns=(t,e)=>t.source===e?t.target:t.source;function js(t,e,o,n){let r=new Map([[t,null]]),s=[t];for(;s.length&&!r.has(e);){let a=[];for(let l of s)for(let d of o[l].
filter(n)){let p=Ns(d,l);r.has(p)||(r.set(p,d),a.push(p))}s=a}if(!r.has(e))return null;let i=[];for(let a=e,l=r.get(a);l;l=r.get(a))i.unshift(l),a=Ns(l,a);return i}function Ko(){if(c.route>=0&&h.routes[c.route])return qn(h.routes[c.route]);if(c.ends[1])return go(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=_.get(c.at.slice(5));return t?new Set([t.uid,$[t.source].id,$[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?nt.get(c.at.slice(5)).members.map(o=>$[o]):[B.get(c.at.slice(5))],e=new Set(t.map(o=>o.id));for(let o of t)for(let n of I[o.
at])h.drawn[n.at]&&[n.uid,$[n.source].id,$[n.target].id].forEach(r=>e.add(r));return e}return null}var qn=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(G.get(e)||
[]).map(o=>o.id))]);function go(t,e){let o=s=>h.drawn[s.at]===1,n=js(B.get(t).at,B.get(e).at,I,o),r=new Set([t,e]);for(let s of n||[])for(let i of[s.uid,$[s.source].
id,$[s.target].id])r.add(i);return{way:n,lit:r}}var Jn=15,ya=()=>C.filter(t=>h.drawn[t.at]&&m.geometry[t.at].d);function je(){let t=new Map;for(let e of $){let o=w.map.marks[e.at];!h.cards[e.at]||o<0||(t.has(
o)||t.set(o,[]),t.get(o).push(e))}return t}var Vn=t=>je().get(w.map.marks[t.at])||[t];function ve(){let t=new Map,e=o=>h.lines[o.at].support??-1;for(let o of ya()){
let{d:n}=m.geometry[o.at];t.has(n)||t.set(n,[]),t.get(n).push(o)}for(let o of t.values())o.sort((n,r)=>e(r)-e(n));return[...t.values()]}var Ws=t=>ve().find(e=>e.
includes(t))||[t];function Rs(t,e){let o=w.map.names[t],[n]=e,r=w.map.how[n.at];return e.length>1?`${o}: ${e.length}`:r==="town"||r==="seat"?`${n.name}, ${o}`:n.
name}function qo(){if(m.pairs)return m.pairs;m.pairs=new Map;for(let e of C){if(!h.drawn[e.at])continue;let o=wo(e);o&&(m.pairs.has(o)||m.pairs.set(o,[]),m.pairs.get(
o)?.push(e))}let t=e=>h.lines[e.at].support??-1;for(let e of m.pairs.values())e.sort((o,n)=>t(n)-t(o));return m.pairs}function wo(t){let e=K($[t.source]),o=K($[t.
target]);return e===o&&e.members?"":`${e.id}>${o.id}`}var We=t=>qo().get(wo(t))||[t],ba=t=>m.routed.size?m.unrouted.has(t[0].at):m.placed.folded[t[0].at]===1;function Re(t){
return!ba(t)||c.every?!0:t.some(e=>h.focus&&h.focus.has(e.uid)||y.hover===e.uid||y.hover===K($[e.source]).id||y.hover===K($[e.target]).id)}var yo=t=>m.placed.kind!==
"near"||wo(t)!==""&&We(t)[0]===t&&Re(We(t)),Gt=()=>[...qo().values()].filter(Re);function Bs(){let t=[...qo().values()],e=t.filter(Re),o=e.reduce((s,i)=>s+i.length,
0),n=t.length-e.length,r=Ee.filter(s=>!c.open.has(s.id)).reduce((s,i)=>s+Pt(i).length,0);return`${e.length} lines drawn for ${o} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(n?`; ${n} more lines show at the card you point at`:"")}function Ds(){let t=[...qo().values()],e=t.filter(Re),o=t.length-e.length,n=e.
reduce((r,s)=>r+s.length,0);return`${e.length} lines stand for ${n} relations.`+(o?` Further lines not drawn, counted at their cards: ${o}.`:"")}function Xn(){let t=$.filter(s=>h.cards[s.at]).map(A);for(let s of Gt()){let i=Wn(m.geometry[s[0].at]),a=[i[0],i[2],i[4],i[6]],l=[i[1],i[3],i[5],i[7]],[d,p,f,g]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(d+p)/2,(f+g)/2,p-d,g-f])}if(t.push(...fo()),!t.length)return[0,0,m.placed.width,m.placed.height];
let[e,o,n,r]=wt(t);return[e-12,o-12,n+12,r+12]}function bo(){let t=[...je().values()].map(([n])=>A(n)).map(([n,r])=>[n-60,r-50,n+150,r+50]);for(let[n]of ve()){let r=Bn(
m.geometry[n.at]);for(let s=0;s<r.length;s+=2)t.push([r[s]-8,r[s+1]-8,r[s]+8,r[s+1]+8])}if(!t.length)return w.map.near;let e=n=>Math.min(...t.map(r=>r[n])),o=n=>Math.
max(...t.map(r=>r[n]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(o(2),m.placed.width+150),Math.min(o(3),m.placed.height)]}var ce=t=>[...t].map(e=>yt(e)?
A(yt(e)):_.has(e)?m.geometry[_.get(e).at].label:null).filter(Boolean);function de(){if(m.placed.kind==="map")return bo();if(m.placed.kind==="near")return Xn();let t=[
...$.filter(n=>h.cards[n.at]).map(A),...C.filter(n=>h.drawn[n.at]&&m.geometry[n.at].label).map(n=>m.geometry[n.at].label)];if(!t.length)return[0,0,m.placed.width,
m.placed.height];let e=m.placed.kind==="field"?null:[0,0,m.placed.width,m.placed.height],o=e&&t.length===$.length+C.length&&!c.pinned.size?e:wt(t);return[Math.min(
o[0],o[2])-18,Math.min(o[1],o[3])-(e?34:18),o[2]+18,o[3]+18]}var P=new vis.Network(j,{nodes:[],edges:[]},{physics:!1,layout:{improvedLayout:!1},interaction:{hover:!1,keyboard:!1,selectable:!1,multiselect:!1,tooltipDelay:1e9}}),
Be=j.querySelector("canvas");function Yn(t,e,o){if(o(t)<=e)return t;let n=[...t],r=a=>n.slice(0,a).join("").trimEnd()+"…",s=0,i=n.length-1;for(;s<i;){let a=s+i+1>>1;o(r(a))<=e?s=a:i=a-1}return r(
s)}function Is(t,e,o,n){let r=[""];for(let s of t.split(" ")){let i=r.length-1,a=r[i]?`${r[i]} ${s}`:s;!r[i]||r.length===o||n(a)<=e?r[i]=a:r.push(s)}return r.map(
s=>Yn(s,e,n))}var Zn=window.matchMedia("(prefers-color-scheme: dark)"),it=()=>(c.theme||(Zn.matches?"dark":"light"))==="dark",at=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,_t=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:o=>e?w.looks[o].dark:w.looks[o].light}),Y=t=>h.focus!==null&&!h.focus.has(t)||
h.gone.has(t),lt=t=>!y.saving&&c.at===t,pe=t=>!y.saving&&c.picked.has(t),Jo=t=>!y.saving&&c.pinned.has(t);function De(t,e,o,n,r,s){t.fillStyle=t.strokeStyle=s,t.
beginPath();let i={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(i){for(let a=0;a<i[0];a++){let l=(i[1]+360*a/i[0])*Math.PI/180;t.lineTo(
o+1.15*r*Math.cos(l),n+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(o,n,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(o,
n,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(o-r*.9,n-a,r*1.8,2*a)}}function Ie(t,e,o,n,r,s){t.beginPath(),t.roundRect(e,o,
n,r,s)}function Vo(t,{tip:[e,o],way:[n,r]},s,i=1){let a=(6+s)/i,l=a*.45,d=e-n*a,p=o-r*a;t.moveTo(e,o),t.lineTo(d-r*l,p+n*l),t.lineTo(d+r*l,p-n*l),t.closePath()}
var xt=11;function Kt(t,e,o){return xo.font=at(100,o),xo.measureText(t).width*e/100}var fe=(t,e,o,n)=>Yn(t,e,r=>Kt(r,o,n)),Et=(t,e,o,n,r)=>Is(t,e,n,s=>Kt(s,o,r)),
He=40,xo=document.createElement("canvas").getContext("2d");var xa={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},vt=t=>String(t).replace(/[&<>"']/g,e=>xa[e]),me=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function Xo(t,e,o,n,r){let s=r*.45;t.push({round:[o,n,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${v(o-s)} ${v(n-s)}L${v(o+s)} ${v(n+s)}M${v(o+s)} ${v(
n-s)}L${v(o-s)} ${v(n+s)}`,stroke:e.ink,width:r*.28,dash:[]})}function Yo(t,[e,o],[n,r],s,i){let a=s*.45,l=e-n*s,d=o-r*s;t.push({points:[[e,o],[l-r*a,d+n*a],[l+
r*a,d-n*a]],fill:i})}function Nt(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return ka(t,e);if(e.glyph)return De(t,e.glyph,...e.at,e.fill);let o=null;if(t.
beginPath(),e.d)o=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[n,r]of e.points)t.lineTo(n,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,o?t.stroke(o):t.stroke())}function ka(t,{words:e,x:o,y:n,size:r,fill:s,bold:i,italic:a,
anchor:l,halo:d,wide:p}){t.font=(a?"italic ":"")+at(r,i),t.textAlign={middle:"center",end:"right"}[l]||"left",t.textBaseline="alphabetic",d&&(t.strokeStyle=d,t.
lineWidth=p||4,t.lineJoin="round",t.strokeText(e,o,n)),t.fillStyle=s,t.fillText(e,o,n)}var Hs=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map(v).join(
" ")}"`:"";function Fe(t){let e=` fill="${t.fill||"none"}"`,o=t.stroke?` stroke="${t.stroke}" stroke-width="${v(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),d=t.halo?` stroke="${t.halo}" stroke-width="${v(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${v(t.x)}" y="${v(t.y)}" font-size="${v(t.size)}"${e}${l}${d}>${vt(t.words)}</text>`}if(t.
glyph)return Zo(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${o}${Hs(t)}/>`;if(t.round)return`<circle cx="${v(t.round[0])}" cy="${v(t.round[1])}" \
r="${v(t.round[2])}"${e}${o}${Hs(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map(v).join(",")).join(" ")}"${e}/>`;let[n,r,s,i,a]=t.box;return`\
<rect x="${v(n)}" y="${v(r)}" width="${v(s)}" height="${v(i)}" rx="${v(a)}"${e}${o}/>`}var Zo=(t,e,o,n,r)=>{let s=_o(t,e,o,n),i=[...s.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?v(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${s.tagName}${i}${a}/>`};var tr=.775,Qo=.5,Fs=.36;function er({c:t,look:e},o){let n=[];m.namesDrawn=[];let r=a=>!h.focus||a.some(l=>h.focus?.has(l.uid)),s=Gt();for(let a of[...s.filter(
l=>!r(l)),...s.filter(r)])$a(n,t,a,o,!r(a));va(n,t,o);let i=$t();for(let a of Te([...i.filter(Qn),...i.filter(l=>!Qn(l))]))a.members?Ma(n,t,e,a,o):Sa(n,t,e,a,o);
return n}function $a(t,e,o,n,r){let s=o[0],i=h.lines[s.at],a=m.geometry[s.at],l=w.widths[i.weight]*.75,d=o.some(k=>lt("line:"+k.uid)||y.hover===k.uid),p=o.filter(
k=>h.lines[k.at].denied).length,f=r?e.faint:d||h.focus?e.mark:e.line,g=w.known[i.known][1];if(p?t.push({d:a.d,stroke:f,width:l+2.4,dash:g},{d:a.d,stroke:e.ground,
width:l+.6,dash:[]}):t.push({d:a.d,stroke:f,width:d?l+.8:l,dash:g}),Yo(t,a.tip,a.way,5+l,f),r||n<Qo)return;let b=Math.max(1,1/n),x=jo(a,10*b);if(o.length>1){let[
k,M]=zt(a,x);t.push({words:String(o.length),x:k,y:M+4*b,size:xt*b,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),x=jo(a,14*b,x)}if(o.some(k=>h.lines[k.at].
partial)){let[k,M]=zt(a,x);t.push({words:"…",x:k,y:M+2*b,size:13*b,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),x=jo(a,14*b,x)}p&&Xo(t,e,...zt(a,x),5.5*
b)}function va(t,e,o){if(o<Qo)return;let n=Math.max(11,xt/o);for(let[r,s,i,a]of zn())t.push({words:fe(r,a,n,!1),x:s,y:i,size:n,fill:e.soft,halo:e.ground})}var Qn=t=>t.
members?Ae(t).every(Y):Y(t.id);function Ma(t,e,o,n,r){let[s,i,a,l]=A(n),d=s-a/2,p=i-l/2,f=Qn(n),g=r<Qo,b=Pt(n),x=lt("pack:"+n.id)||b.some(W=>lt("card:"+W.id)),k=y.
hover===n.id,M=f?e.faint:o(b[0].family);g||t.push({box:[d+4,p+4,a-1,l-1,4],fill:e.band,stroke:e.edge,width:1}),t.push({box:[d,p,a,l,4],fill:g?e.ground:e.card,stroke:x||
k?e.mark:g?"":e.edge,width:x?3:k?1.8:1}),g||t.push({box:[d,p,5,l,2],fill:M});let L=r<Fs&&!x&&!k,S=Math.max(12,xt/r);if(t.push({glyph:w.looks[b[0].family].glyph,
at:[L?s:d+16,i,L?9:5],fill:M}),L)return;let O=Et(Ut(n),a-(g?28:50),S,g?1:Math.max(1,Math.floor((l-4)/(1.16*S))),!0),T=i-O.length*S*1.16/2+S*.92;for(let W of O)t.
push({words:W,x:d+27,y:T,size:S,fill:f?e.faint:e.ink,bold:!0}),T+=S*1.16;g||t.push({d:`M${v(d+a-16)} ${v(i-2)}l4 4l4 -4`,stroke:f?e.faint:e.soft,width:1.6,dash:[]}),
m.namesDrawn.push([n.id,S*r,O.join(" ")])}function Sa(t,e,o,n,r){let[s,i,a,l]=A(n),d=s-a/2,p=i-l/2,f=Y(n.id),g=n.end!=="",b=m.placed.quiet[n.at]===1,x=r<Qo,k=lt(
"card:"+n.id),M=pe(n.id),L=y.hover===n.id,S=f?e.faint:o(n.family),O=n.family==="weapon"&&!f,T=!x&&!b,W=k||M||L||g&&!f?e.mark:O?S:e.edge;t.push({box:[d,p,a,l,4],
fill:T?e.card:e.ground,stroke:T||k||M?W:"",width:k||M?3:g||O||L?1.8:1}),T&&t.push({box:[d,p,5,l,2],fill:S});let H=r<Fs&&!g&&!k&&!L,z=H?9:g?6.5:5;if(t.push({glyph:w.
looks[n.family].glyph,at:[H?s:d+16,i,z],fill:S}),h.pills[n.at].length&&T&&t.push({box:[d+a-6,p+3,3,l-6,1.5],fill:f?e.faint:e.pill}),H)return;let V=Math.max(g?15:
12,xt/r),ut=x||c.every?0:Oa(n),Wt=a-28-(T?9:0)-(ut?20*Math.max(1,1/r):0),Mt=g&&!x&&l>=60?Math.max(11,xt/r):0,ee=x?1:Math.max(1,Math.floor((l-4-1.3*Mt)/(1.16*V))),
Pn=Et(n.name,x?a:Wt,V,ee,!b),Nn=i-(Pn.length*V*1.16+Mt*1.25)/2+V*.92;for(let ca of Pn)t.push({words:ca,x:d+27,y:Nn,size:V,fill:f?e.faint:b?e.soft:e.ink,bold:!b,
italic:b}),Nn+=V*1.16;m.namesDrawn.push([n.id,V*r,Pn.join(" ")]),Mt&&t.push({words:fe(n.small,Wt,Mt,!1),x:d+27,y:Nn,size:Mt,fill:f?e.faint:e.soft}),La(t,e,n,d+a-
10,i,p,r,ut,f)}var Oa=t=>[...new Set(I[t.at].filter(e=>h.drawn[e.at]&&wo(e)).map(e=>We(e)))].filter(e=>!Re(e)).length;function La(t,e,o,n,r,s,i,a,l){let d=xt*Math.
max(1,1/i),p=l?e.faint:e.soft,f=h.held.get(o.id);a&&t.push({words:`+${a}`,x:n,y:r+d*.35,size:d,fill:p,anchor:"end"});let g=[f?`${f} folded`:"",Jo(o.id)?"moved":
""].filter(Boolean).join(", ");g&&t.push({words:g,x:n,y:s+d*.3,size:d,fill:p,anchor:"end",halo:e.ground})}function zs(t,e){for(let o of er(t,e))Nt(t.ctx,o)}function or(){h.cards.length!==$.length&&(h.cards=new Uint8Array($.length)),h.drawn.length!==C.length&&(h.drawn=new Uint8Array(C.length)),h.lines=Ea(),h.pills=$.
map(Kn),h.held=new Map;let t=$.map(o=>!c.hidden.has(o.id)&&!Lt("family",o.family)&&!Lt("country",Uo(o))&&!ho("measure",Go(o))&&ft(o)),e=h.lines.map(o=>o!==null&&
ft(o)&&Ts(o)&&t[o.source]&&t[o.target]);for(let o of c.folded){let n=B.get(o);if(!t[n.at])continue;let r=new Set;for(let s of I[n.at]){let i=s.source===n.at?s.target:
s.source;!e[s.at]||i===n.at||$[i].end||I[i].every(a=>!e[a.at]||a.source===n.at||a.target===n.at)&&r.add(i)}for(let s of r){t[s]=!1;for(let i of I[s])e[i.at]=!1}
h.held.set(o,r.size)}for(let o of $){let n=I[o.at];h.cards[o.at]=t[o.at]&&(n.length===0||o.end!==""||n.some(r=>e[r.at]))?1:0}for(let o of C)h.drawn[o.at]=e[o.at]?
1:0;m.pairs=null,Ca(),h.routes=zo()||[],h.focus=Ko()}var tn=(t,e)=>bt[t][e?3:2],et=()=>m.earlier!==null;function ze(t,e){if(!t)return e();let o={...h},{pairs:n,
batches:r}=m;Object.assign(h,t),[m.pairs,m.batches]=[null,null];try{return e()}finally{Object.assign(h,o),Object.assign(m,{pairs:n,batches:r})}}function Ea(){let t=C.
map(_n);if(!c.against)return t;let e=Ne(c.against,()=>C.map(_n));return t.map((o,n)=>{let r=e[n],s=Cs(r,o);return s?{...o||r,change:s,was:r}:o})}function Ca(){if(h.
gone=new Set,h.measures=[],!c.against)return;for(let o of C)h.drawn[o.at]&&h.lines[o.at].change==="went"&&h.gone.add(o.uid);for(let o of $){let n=I[o.at].filter(
r=>h.drawn[r.at]);n.length&&n.every(r=>h.gone.has(r.uid))&&h.gone.add(o.id)}let t=Ne(c.against,()=>$.map(Kn)),e=o=>o.map(n=>n[0]);for(let o of $){let[n,r]=[e(t[o.
at]),e(h.pills[o.at])],s=r.filter(a=>!n.includes(a)),i=n.filter(a=>!r.includes(a));h.cards[o.at]&&(s.length||i.length)&&h.measures.push([o,s,i])}}var nr=t=>I[t.
at].some(e=>h.drawn[e.at])&&I[t.at].every(e=>!h.drawn[e.at]||h.lines[e.at].change==="appeared");function en(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),m.earlier=null,c.against&&c.beside){m.earlier=Ne(c.against,()=>([h.cards,h.drawn]=[new Uint8Array($.length),new Uint8Array(C.length)],or(),{...h})),[h.cards,
h.drawn]=[new Uint8Array($.length),new Uint8Array(C.length)];let{against:t}=c;c.against="",or(),c.against=t}else or()}function Aa(t){let[e,o,n,r]=Xn(),s=j.clientWidth-8,i=j.clientHeight-8,a=Math.min(Math.max(Math.min(s/(n-e),i/(r-o)),t?0:tr),1.15),l=$.find(g=>h.cards[g.at]&&g.end),
[d,p]=l?A(l):[(e+n)/2,(o+r)/2],f=(g,b,x,k)=>(b-g)*a<=x+1?(g+b)/2:k;P.moveTo({position:{x:f(e,n,s,d),y:f(o,r,i,p)},scale:a})}function ue(){let{x:t,y:e}=P.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(P.getScale()*1e3)/1e3],pt()}function mt(t=!1){Ta(t),et()&&P.moveTo({position:P.getViewPosition(),scale:P.getScale()*
.55})}function Ta(t){let e=j.clientWidth,o=j.clientHeight;if(!e||!o||!m.placed)return;if(c.eye=null,m.placed.kind==="near")return Aa(t);if((t||c.grown.length)&&
m.placed.kind!=="map"){let[l,d,p,f]=de();return P.moveTo({position:{x:(l+p)/2,y:(d+f)/2},scale:Math.min((e-36)/(p-l),(o-36)/(f-d),1.15)})}let n=Io(m.placed),r=window.
innerWidth<=760,s=h.routes.find(l=>l.drawn);if(m.placed.kind==="field"||m.placed.kind==="map"){let l=m.placed.kind==="map"?bo():[0,0,m.placed.width,m.placed.height],
d=Math.min((e-36)/(l[2]-l[0]),(o-36)/(l[3]-l[1]),m.placed.kind==="map"?3:1.15);return P.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:d})}if(r&&n<.6&&
s)return rr(s);if(r&&n<.35){let l=$.find(d=>h.cards[d.at]&&d.end)||$.find(d=>h.cards[d.at]);if(l)return P.moveTo({position:{x:A(l)[0],y:A(l)[1]+o/4},scale:.7})}
let i=Math.max(n,Math.min((e-36)/m.placed.width,.62)),a=m.placed.height*i>o?(o/2-18)/i:m.placed.height/2;P.moveTo({position:{x:m.placed.width/2,y:a},scale:i})}function rr(t){
let e=ce(qn(t));if(!e.length)return;let[o,n,r,s]=wt(e),i=Math.min((j.clientWidth-24)/(r-o),(j.clientHeight-40)/(s-n),1.15);P.moveTo({position:{x:(o+r)/2,y:(n+s)/
2},scale:i})}function Us(t){if(c.mode==="table")return;let e=ce([t.slice(5)])[0];if(!e||!e[2])return;let o=m.placed.kind==="field"?[e]:ce(h.focus||[]),n=window.
innerWidth<=760,r=P.getScale(),s=P.getViewPosition(),i=j.clientWidth-(n||u("panel").hidden?0:410),a=u("panel").getBoundingClientRect().top-j.getBoundingClientRect().
top,l=n&&!u("panel").hidden?Math.max(Math.min(a,j.clientHeight),90):j.clientHeight,[d,p,f,g]=wt(o.length?o:[e]),[b,x,k,M]=wt([e]),L=s.x-j.clientWidth/2/r+18/r,S=s.
y-j.clientHeight/2/r+18/r,O=Dn(d,f,L,L+(i-36)/r,[b,k]),T=Dn(p,g,S,S+(l-36)/r,[x,M]);(O||T)&&P.moveTo({position:{x:s.x+O,y:s.y+T},scale:r})}function Gs(t){if(m.placed.
kind!=="map"&&P.getScale()>=tr)return;let[e,o]=A(t),n=window.innerWidth<=760,r=m.placed.kind==="map"?P.getScale():Math.max(P.getScale(),1),s=n||u("panel").hidden?
0:205/r,i=u("panel").getBoundingClientRect().top-j.getBoundingClientRect().top,a=n&&!u("panel").hidden?(j.clientHeight-Math.max(Math.min(i,j.clientHeight),90))/
2/r:0;P.moveTo({position:{x:e+s,y:o+a},scale:r}),ue()}function Ue(){let t=new Map,e=A(co())[1],o=new Map;for(let s of $t()){let i=ie(s);t.set(i,[...t.get(i)||[],s]),o.set(s,A(s)[1])}let n=new Map;for(let s of[...t.
keys()].sort((i,a)=>Math.abs(i)-Math.abs(a)||i-a)){let i=t.get(s).sort((f,g)=>o.get(f)-o.get(g)),[a,l]=Pa(i),d=i.map(f=>Math.abs(s)<2||!n.has(Hn(f))?-l/2:n.get(
Hn(f))[1]-Number(a.get(f))),p=Math.abs(s)<2?d:Ss(d);i.forEach((f,g)=>n.set(f,[J(po(s)),Number(a.get(f))+p[g]]))}let r=e-(n.has(co())?n.get(co())[1]:0);c.pinned.
clear(),c.laid=new Map([...n].map(([s,[i,a]])=>[s.id,[i,J(a+r)]]))}function Pa(t){let e=Fn(),o=i=>!i.members&&w.near.quiet[i.at]?-2:e.findLastIndex(a=>a.members.
includes(Pe(i))),n=t.map(i=>{let a=o(i);return{tall:A(i)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,s]=Ms(n,ht);return[new Map(t.map((i,a)=>[i,r[a]])),s]}function he(t){let e=!c.open.has(t.id);D(()=>{let[o,n]=e?A(t):A($[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,s)=>e?c.laid.set($[r].
id,[o,n+s/100]):c.laid.delete($[r].id)),e||c.laid.set(t.id,[o,n]),c.at="",Ue()},!0),y.shownSheet="",u("panel").hidden=!0,N(e?`Opened: ${Ut(t)}; Ctrl-Z closes it`:
`Closed: ${Ut(t)}`)}var _s=t=>t.startsWith("party:")?"card:"+(G.get(t.slice(6))||[{id:""}])[0].id:t;function on(t){let e=t.slice(0,5);if(e==="claim")return St.claims[t.slice(6)];if(e===
"line:")return St.lines[t.slice(5)]||(_.has(t.slice(5))?Na(_.get(t.slice(5))):void 0);if(e==="pack:")return nt.has(t.slice(5))?Wa(nt.get(t.slice(5))):void 0;let o=B.
get(t.slice(5));return o&&(St.cards[o.uid]||ja(o))}var rt=t=>typeof t=="number"?St.texts[t]:t||"",Na=t=>["Line",`${$[t.source].name} → ${$[t.target].name}`,[t.
word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["Publi\
c",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[`This page is too large to carry every quote: entre\
pot explain ${t.uid}`]]]]],ja=t=>[t.small,t.name,t.pills.map(e=>e[0]),[],[["Relations shown",I[t.at].slice(0,200).map(e=>[`${$[e.source].name} ${e.relation} ${$[e.
target].name}`,"",e.word,"line:"+e.uid])],["The words",[[`This page is too large to carry every quote: entrepot explain ${t.uid}`]]]]];function Wa(t){let e=Pt(t).
map(o=>{let n=I[o.at].find(r=>h.drawn[r.at]&&se(r,o)===w.near.parents[o.at]);return[n?lo(n):o.name,"",n?h.lines[n.at].small:o.small,"party:"+o.uid]});return["Gr\
oup, closed",Ut(t),[],[],[["Who stands in it",e]]]}function Ks([t,e,o,n,r]){let s=_s(rt(n)),i=E(s&&on(s)?"button":"div","","item");if(i.append(E("p",rt(t))),e&&i.append(E("blockquote","“"+rt(e)+"”")),o&&i.append(
E("small",rt(o))),/^https?:\/\//.test(rt(r))){let a=E("a",rt(r));a.href=rt(r),a.rel="noreferrer noopener",a.target="_blank",i.append(a)}return i.tagName==="BUTT\
ON"&&(i.type="button",i.dataset.opens=s,i.addEventListener("click",()=>ct(s,!0))),i}var qs=[],sr=t=>qs.push(t);function qt(t,e){y.shownSheet=t;let[o,n,r=[],s=[],
i=[],a=[],l=[]]=e,d=u("sheet");d.replaceChildren(E("p",rt(o),"kicker"),E("h2",rt(n),"title"));let p=E("div");for(let b of r)p.append(E("span",rt(b),"tag"));let f=E(
"dl"),g=E("div","","lead");for(let b of a)g.append(Ks(b));for(let[b,x]of s)f.append(E("dt",rt(b)),E("dd",rt(x)));d.append(p,...a.length?[g]:[],...qs.map(b=>b(t))),
ke()&&!t.startsWith("claim")&&d.append(E("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),d.append(f);for(let b of l)
d.append(Ps(b));for(let[b,x=[]]of[...Ra(t),...Ba(t,i)]){d.append(E("h3",rt(b)));for(let k of x)d.append(Ks(k))}u("panel").hidden=!1,u("back").hidden=tt.length===
0,u("panel").scrollTop=0}function Ra(t){let e=t.startsWith("line:")&&m.placed.kind==="near"&&_.get(t.slice(5)),o=i=>new Set(i.map(a=>`${a.source}>${a.target}`)).
size>1,n=t.startsWith("line:")&&m.placed.kind==="map"&&_.get(t.slice(5)),r=e?We(e):n?Ws(n):[];if(r.length<2)return[];let s=r.map(i=>[`${n||o(r)?`${$[i.source].name}\
 → ${$[i.target].name}: `:""}${i.relation}${i.goods?` [${i.goods}]`:""}`,"",h.lines[i.at].small+(h.lines[i.at].denied?" · denied":""),"line:"+i.uid]);return[
[`This line stands for ${r.length} relations`,s]]}function Ba(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let n=I[B.get(t.slice(5)).at].filter(r=>h.
drawn[r.at]).map(r=>[`${$[r.source].name} ${r.relation} ${$[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>rt(
r)!=="Relations shown"),["Relations shown",n]]}function ct(t,e){let o=cs(t);if(o)return location.assign(o);let n=on(t);n&&(!e&&t.startsWith("card:")&&h.cards[B.
get(t.slice(5)).at]&&Bo(B.get(t.slice(5)))&&he(Bo(B.get(t.slice(5)))),e&&y.shownSheet&&tt.push(y.shownSheet),e||(tt.length=0),!t.startsWith("claim")&&c.at!==t&&
(kt(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(h.focus&&h.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],q()),qt(t,n),e&&u("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||Us(t),N(rt(n[1])))}function nn(t){y.joining=t,N(`Choose the other end of a connection with ${B.get(t).name}: a card of the picture, or on\
e found by search`)}function ge(t,e){y.joining="",t!==e&&(D(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),Js())}function Js(){let{way:t}=go(...c.ends),
[e,o]=c.ends.map(s=>B.get(s).name),n=(t||[]).map(s=>[`${$[s.source].name} ${s.relation} ${$[s.target].name}${s.goods?` [${s.goods}]`:""}`,"",h.lines[s.at].small,
"line:"+s.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(qt("",["A connection, unranked",`${e} – ${o}`,[],[],[["What \
it is",[[r]]],...n.length?[["Lines",n]]:[]]]),F){let s=E("a","Routes between the two, by their evidence");s.href=`/routes?from=${encodeURIComponent(B.get(c.ends[0]).
uid)}&to=${encodeURIComponent(B.get(c.ends[1]).uid)}`,u("sheet").append(s)}N(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function Q(){
if(tt.length=0,c.ends[1])return Js();let t=c.at&&on(c.at);t?qt(c.at,t):(y.shownSheet="",u("panel").hidden=!0)}async function Vs(){for(let t of Ot.grown||[])Xs(...t);if(w.live)try{let t=await gt("/api/notes?page="+encodeURIComponent(Tt));[R.notes,R.steps,R.by]=[t.notes,t.
steps,t.by||R.by]}catch(t){N(t.message)}}async function Ge(t,e=F.limit,o="",n=""){let r,s=n||[t,e,o].join("*");for(let a=2;!n&&c.grown.includes(s);a++)s=[t,e,o,
a].join("*");let i=$.filter(ft).length;try{r=await gt("/api/expand",{uid:t,limit:e,role:o,drawn:[...new Set($.filter(ft).map(a=>a.uid))]})}catch(a){return N(a.message)}
if(n||kt(),c.grown.includes(s)||c.grown.push(s),Xs(r,s,t),!n){if(w.near)for(let a of $.filter(l=>l.by&&l.by.includes(s)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);q(!0),N(`${$.filter(ft).length-i} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),Q()}}var rn=t=>{let[e,o,
n]=t.split("*");return Ge(e,Number(o),n,t)};function Xs(t,e,o){let n=m.placed;w.near&&(m.placed=w.near),Da(t,e,o),m.placed=n,Ce.push([t,e,o])}function Da(t,e,o){
let n=t.sheets.texts,r=a=>typeof a=="number"?n[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,d]of Object.entries(t.sheets[a]))
St[a][l]=[...d.slice(0,6).map(r),...d.slice(6)];let s=t.lines.flatMap(a=>[a.source,a.target]).find(a=>G.has(a)),i=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(G.has(a.uid)){for(let f of G.get(a.uid))f.by&&!f.by.includes(e)&&f.by.push(e);continue}let l={...a,at:$.length,id:"0|"+a.uid,by:[e]};$.
push(l),B.set(l.id,l),G.set(l.uid,[l]),I.push([]),a.states&&(w.states.cards[l.at]=a.states);let d=(a.uid===o&&G.get(s)?G.get(s):G.get(o))[0],p=t.lines.find(f=>[
f.source,f.target].includes(a.uid)&&[f.source,f.target].includes(d.uid));for(let f of i)Ia(f,l,d,p&&p.target===a.uid?1:-1)}for(let a of t.lines){let l=G.get(a.source),
d=G.get(a.target),p=_.get(a.uid);if(p&&p.by&&!p.by.includes(e)&&p.by.push(e),p||!l||!d)continue;let f={...a,at:C.length,source:l[0].at,target:d[0].at,by:[e]};C.
push(f),_.set(f.uid,f),I[f.source].push(f),f.target!==f.source&&I[f.target].push(f),ae.more[f.at]=a.states;for(let g of i)if(g.labels)for(let[b,x]of[["x",0],["y",
0],["w",a.w],["h",a.h]])g.labels[b].push(x)}y.index=null}function Ia(t,e,o,n){let{x:r,y:s,w:i,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[ht.chip,8+16.5*Et(e.name,ht.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],d=(S,O)=>{r.push(S),s.push(O),i.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return Ha(t,e,o,n,d,l);if(t.kind==="map"||o===e)return d(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let p=r.map(
(S,O)=>[r[O],s[O],i[O],a[O]]),f=t.labels;f&&f.x.forEach((S,O)=>f.w[O]&&f.x[O]&&p.push([f.x[O],f.y[O],f.w[O],f.h[O]]));let g=(S,O,T)=>p.every(W=>Math.abs(S-W[0])>=
(l[0]+W[2])/2+T||Math.abs(O-W[1])>=(l[1]+W[3])/2+T),b=r[o.at],x=s[o.at];if(t.kind==="field")for(let S=1;S<4e3;S++){let O=34+15*Math.sqrt(S),T=S*2.399963,W=b+O*Math.
cos(T),H=x+O*Math.sin(T);if(g(W,H,12))return d(J(W),J(H))}let k=t.kind==="tall",M=k?l[1]+150:l[0]+170,L=k?l[0]+26:l[1]+26;for(let S=1;S<200;S++)for(let O=-S;O<=
S;O++)for(let T of Math.abs(O)===S?[1,-1,...Array.from({length:Math.min(S-1,6)},(W,H)=>H+2)]:[S,-S]){let W=b+(k?O*L:T*M),H=x+(k?T*M:O*L);if(g(W,H,8))return d(J(
W),J(H))}d(b,x)}function Ha(t,e,o,n,r,s){let i=o===e?-1:ie(K(o))?ie(K(o))+Math.sign(ie(K(o))):n;t.columns.push(i),t.parents.push(o===e?-1:o.at),t.quiet.push(e.rim?
1:0);let a=$.slice(0,e.at).filter(p=>p.by&&p.by[0]===e.by[0]).map(p=>[t.cards.x[p.at],t.cards.y[p.at],t.cards.w[p.at],t.cards.h[p.at]]),l=J(po(i)),d=[...$t().map(
A),...fo(),...a];r(l,Ho(l,o===e?t.height:A(o)[1],s,d,ht.gap))}var cr={};ot(cr,{listen:()=>Ga});var ir=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),ko=t=>/^[\x00-\x7f]*$/.
test(t),Ys=t=>/[\u2e80-\u{10ffff}]/u.test(t);function Fa(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let o=0;for(;o<t.length&&t[o]===e[o];)
o++;return t.length<e.length?t.slice(o)===e.slice(o+1):t.slice(o+1)===e.slice(o+1)||t[o]===e[o+1]&&t[o+1]===e[o]&&t.slice(o+2)===e.slice(o+2)}var Zs=t=>t.length>=
4&&!/\p{Nd}/u.test(t),za=(t,e)=>e.startsWith(t)||Zs(t)&&Zs(e)&&Fa(t,e);function Qs(t,e){let o=(i,a)=>[...i].length>=(Ys(i)?2:3)&&a.includes(i),n=i=>i.split(" "),
r=[(i,a)=>i===a,(i,a)=>a.startsWith(i+" "),(i,a)=>n(i).every(l=>n(a).includes(l)),(i,a)=>n(i).every(l=>n(a).some(d=>d.startsWith(l))),(i,a)=>o(i.replaceAll(" ",
""),a.replaceAll(" ","")),(i,a)=>n(i).every(l=>n(a).some(d=>za(l,d)))],s=!ko(t[0]+e[0])&&!Ys(t[0]);for(let[i,a]of r.entries())for(let l of i===5&&!s?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*i+l;return-1}var ar=(t,e)=>{for(let o=0;o<t.length;o++)if(t[o]!==e[o])return t[o]<e[o]?-1:1;return 0};function ti(t){let e=t.folds.map(([p,
f])=>({pattern:new RegExp(p,"g"),by:f.replace(/\\(\d)/g,"$$$1")})),o=new Map;function n(p){if(!o.has(p)){let f=e.reduce((g,{pattern:b,by:x})=>g.replace(b,x),p);
o.set(p,p.length>3&&f.length>=3?f:p)}return o.get(p)}let r=new Map(Object.entries(t.twins)),s=new Map([...r].map(([p,f])=>[f,p]));function i(p){if(!/[a-z]/i.test(
p)||!/[\u0400-\u04ff]/.test(p))return r.get(p)||p;let f=[...p].some(b=>ko(b)&&!r.has(b)),g=[...p].some(b=>!ko(b)&&!s.has(b));return f===g?p:[...p].map(b=>(f?s:r).
get(b)||b).join("")}let a=p=>/[a-z]/i.test(p)&&/[\u0400-\u04ff]/.test(p)?p.replace(/[A-Za-z\u0400-\u04ff]+/g,i):p;function l(p){let f=ir(p),g=ko(f)?f:[...a(f)].
map(b=>ko(b)?b:t.letters[b]||"").join("");return[f,g.split(" ").filter(Boolean).map(n).join(" ")]}function d(p,f,g){let b=p-p%2,x=p%2;return b?t.reasons[b].replace(
"{}",()=>f)+(x&&b!==10?", in another spelling":""):x?`another spelling of '${f}'`:g?`alias '${f}'`:"name"}return{spelling:l,reason:d}}var Jt=t=>`${ir(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Vt(t,e){let o=document.createElement("\
a");o.href=URL.createObjectURL(e),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e3)}var sn=t=>t.startsWith("card:")?"party:"+B.get(t.slice(5)).uid:t;function $o({about:t,box:e}){let o=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?G.has(o)?G.get(o)[0].name:"":t.startsWith("line:")?_.has(o)?`${$[_.get(o).source].name} → ${$[_.get(
o).target].name}`:"":St.claims[o]||C.some(n=>n.claims.includes(o))?"Claim "+o:""}var we=()=>R.notes.filter(t=>$o(t)&&(t.page===""||t.page===Tt)),ei=t=>t?we().filter(
e=>e.about===sn(t)):[],lr=t=>!t.layout||t.layout===m.placed.kind;function Ua(){let t={file:!0,view:Dt(),by:R.by,notes:we().map(n=>({...n,page:""})),steps:R.steps.map(n=>({...n,page:""})),grown:Ce},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,n=>"\\u"+n.charCodeAt(0).toString(16).padStart(4,"0")),o=ls.map(([n,r])=>n.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||n.outerHTML);return`<!DOCTYPE html>
<html lang="${vt(Ct.lang)}">
${document.head.outerHTML}
<body>
${o.join(`
`)}
</body>
</html>
`}function Ga(){u("save-left").addEventListener("click",()=>{Vt(Jt("html"),new Blob([Ua()],{type:"text/html"})),y.unsaved=!1,u("save").open=!1,N("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{y.unsaved&&t.preventDefault()})}function oi(){m.placed.kind==="near"?D(Ue,!0):D(()=>c.pinned.clear(),!0),mt(!0),pt(),N(m.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function _e(){y.noting||(y.joining="",tt.length=0,y.shownSheet="",u("panel").hidden=!0,N(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
D(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(h.focus=null,m.batches=null,P.redraw()))}function Xt(t){D(()=>{for(let e of t)c.hidden.add(e);c.
at="",c.picked.clear()}),u("panel").hidden=!0,y.shownSheet="",N(`${t.length===1?B.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function an(t){
let e=c.folded.has(t);D(()=>e?c.folded.delete(t):c.folded.add(t));let o=h.held.get(t)||0;N(e?"Unfolded":o?`${o} folded away under ${B.get(t).name}`:"Nothing han\
gs on this card alone"),c.at==="card:"+t&&Q()}function vo(t){D(()=>{c.mode=t,c.eye=null}),t==="table"&&u("twin").focus({preventScroll:!0})}var ni=12,ri=0;function _a(t){let e=new Map;for(let o of I[t.at]){let n=$[se(o,t)],r=c.hidden.has(n.id)||Ka(n);if(h.lines[o.at]===null||h.cards[n.at]||!r||!ft(n))
continue;let s=`${o.source===t.at?"out":"in"} ${o.relation}`;e.has(s)||e.set(s,new Map);let i=e.get(s);i.set(n,Math.max(i.get(n)??-1,h.lines[o.at].support??-1))}
return e}var Ka=t=>I[t.at].some(e=>c.folded.has($[se(e,t)].id)),dr=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function pr(t){let e=new Map(
[..._a(t)].map(([o,n])=>[o,{words:o,key:"",more:0,back:[...n].sort((r,s)=>s[1]-r[1]||(r[0].name<s[0].name?-1:1)).map(([r])=>r)}]));if(F){let o=$.filter(ft).map(
r=>r.uid),{roles:n}=await gt("/api/roles",{uid:t.uid,drawn:[...new Set(o)]});for(let{key:r,relation:s,count:i}of n){let a=`${r.startsWith("in.")?"in":"out"} ${s}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:i})}}return[...e.values()].sort((o,n)=>n.back.length+n.more-o.back.length-o.more||(o.words<n.words?-1:1))}async function fr(t,e){
let o=e.back.slice(0,ni),n=e.back.length-o.length;if(o.length){D(()=>{for(let s of o){c.hidden.delete(s.id);for(let i of I[s.at])c.folded.delete($[se(i,s)].id)}},
!0);let r=o.filter(s=>!h.cards[s.at]).length;N(`${o.length-r} more drawn`+(n+e.more?`; ${n+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),Q()}else e.more&&await Ge(t.uid,Math.min(ni,F.limit),e.key)}function si(t){let e=E("div","","roles"),o=++ri;return pr(t).then(n=>{if(o!==ri&&!e.isConnected)
return;let r=n.reduce((s,i)=>s+i.back.length+i.more,0);e.append(E("span",r?"Expand:":F?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let s of n)e.append(U(`${dr(s.words)} (${s.back.length+s.more})`,()=>fr(t,s),"role"));F&&n.some(s=>s.more)&&e.append(U("Expand: the best o\
f all",()=>Ge(t.uid),"role"))},n=>N(n.message)),e}function ii(t){let e=E("div","","actions");if(F&&t&&!t.startsWith("pack:")&&e.append(qa(t)),t.startsWith("pack:")&&e.append(U("Open in place",()=>he(nt.get(t.slice(
5)))),U("Hide",()=>Xt(Ae(nt.get(t.slice(5)))))),!t.startsWith("card:"))return e;let o=t.slice(5);for(let[n,r]of hr(B.get(o)))e.append(U(n,r));return e.append(si(
B.get(o))),c.pinned.has(o)&&e.append(U("Put back",()=>D(()=>c.pinned.delete(o),!0))),e}function qa(t){let e=E("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var Mo=null;function mr(t){let e=new Set([t.id]);for(let o of I[t.at])h.drawn[o.at]&&e.
add($[o.source].id).add($[o.target].id);D(()=>{for(let o of $)h.cards[o.at]&&!e.has(o.id)&&c.hidden.add(o.id);m.placed.kind==="near"&&(en(),Ue())},!0),mt(!0),pt(),
N(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),Q()}function Ja(t){let e=Mo;if(Mo=null,F)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);ge(e.id,t.id),u("sheet").append(E("p",`Documented routes between the two are not worked out in a file. Ask: entrepot r\
outes "${e.uid}" "${t.uid}"`,"caption"))}function Va(t){let e=[],o=new Set([t.at]);for(let r=t;w.near&&w.near.parents[r.at]>=0;){let s=$[w.near.parents[r.at]],i=I[r.
at].filter(a=>h.drawn[a.at]&&se(a,r)===s.at);if(!i.length||o.has(s.at))break;if(e.unshift(i.reduce((a,l)=>(h.lines[l.at].support??-1)>(h.lines[a.at].support??-1)?
l:a)),o.add(s.at),r=s,r.end)return e}let n=$.find(r=>r.end&&h.cards[r.at]);return n&&n!==t?go(n.id,t.id).way:null}function ur(t){let e=$.find(s=>s.end),o=Va(t),
n=(o||[]).map(s=>lo(s)+(h.lines[s.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this picture was asked about.`:o?`${t.name} is drawn becaus\
e sources state: ${n.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked about.`;tt.length=0,qt("",["Why it is near",e&&!t.end?
`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...o&&o.length?[["The relations that bring it in",o.map(s=>[lo(s),"",h.lines[s.at].small,"line:"+
s.uid])]]:[]]]),N(r)}function hr(t){let e=t.id,o=m.placed.kind==="near"&&ro.get(t.at),n=[["Only this",()=>mr(t)],["Why near?",()=>ur(t)],["Route from here",()=>{
Mo=t,N(`A route from ${t.name}: choose the other end, then "Route to here"`),Q()}]];return Mo&&Mo!==t&&n.push(["Route to here",()=>Ja(t)]),n.push(["Connect to…",
()=>nn(e)],["Hide",()=>Xt([e])],[c.folded.has(e)?"Unfold":"Fold",()=>an(e)]),o&&c.open.has(o.id)&&n.push(["Close its group",()=>he(o)]),c.pinned.has(e)&&n.push(
["Put back",()=>D(()=>c.pinned.delete(e),!0)]),n}function ai(){let t=yt(st(c.at)),e=m.placed.kind==="near"&&t&&(t.members?t:ro.get(Number(t.at)));e&&he(e)}var Or={};ot(Or,{listCompare:()=>Sr,listen:()=>yl});function Ya(t,e){let o=Math.max(13,xt/e);if(o<13.5)return[t.text,13,!0];let[,,n,r]=A(t),s=r-4-ci(t),i=Et(t.name,n-38,o,Math.max(1,Math.floor(s/(1.14*o))),!0);return[
i,o,i.length*1.14*o+16<s]}var ci=t=>h.pills[t.at].length?7:0;function Za({ctx:t,c:e,look:o},n,r){let[s,i,a,l]=A(n),d=s-a/2,p=i-l/2,f=Y(n.id),g=f?e.faint:o(n.family),
b=lt("card:"+n.id),x=pe(n.id);Ie(t,d,p,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=b||x||y.hover===n.id||n.end&&!f?e.mark:e.edge,t.lineWidth=b||x?3:n.end?1.6:
1,t.stroke(),Ie(t,d,p,5,l,2),t.fillStyle=g,t.fill(),De(t,w.looks[n.family].glyph,d+18,i,5,g),t.textAlign="left",t.textBaseline="alphabetic";let[k,M,L]=Ya(n,r),S=M*
1.154,O=i-(S*k.length+(L?13:0))/2+M*.77+(M>13?ci(n)/2:0);t.font=at(M,!0),t.fillStyle=f?e.faint:e.ink;for(let T of k)t.fillText(T,d+32,O,a-38),O+=S;m.namesDrawn.
push([n.id,M*r,k.join(" ")]),t.font=at(11),t.fillStyle=f?e.faint:e.soft,L&&t.fillText(n.small,d+32,O,a-38),Qa({ctx:t,c:e},n,d+a-6,p,f)}function Qa({ctx:t,c:e},o,n,r,s){
let i=h.held.get(o.id),a=h.pills[o.at].map(([l,d])=>[l,d,!0]);i&&a.push([`+${i}`,12+6*String(i).length,!1]),Jo(o.id)&&a.push(["moved",36,!1]),t.font=at(8.5,!0),
t.textAlign="center",t.textBaseline="alphabetic";for(let[l,d,p]of a.reverse())Ie(t,n-d,r-7,d,13,6.5),t.fillStyle=p?s?e.faint:e.pill:e.card,t.fill(),p||(t.strokeStyle=
s?e.faint:e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=p?e["pill-ink"]:s?e.faint:e.soft,t.fillText(l,n-d/2,r+2.6),n-=d+4}function tl({ctx:t,c:e},o){let{label:n}=m.
geometry[o.at];if(!n)return;let r=h.lines[o.at],[s,i,a,l]=n,d=s-a/2,p=i-l/2,f=Y(o.uid),g=lt("line:"+o.uid);Ie(t,d,p,a,l,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=
g||y.hover===o.uid?e.mark:e.edge,t.lineWidth=g?2.4:1,(r.known==="unknown"||r.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([]),t.textAlign=
"center",t.textBaseline="alphabetic";let b=p+4+11.5*.85;t.font=at(11.5),t.fillStyle=f?e.faint:e.ink;for(let x of o.text)t.fillText(x,s,b,a-8),b+=14;if(t.font=at(
11),t.fillStyle=f?e.faint:e.soft,t.fillText(r.small,s,b,a-4),t.strokeStyle=t.fillStyle=f?e.faint:e.ink,r.partial&&(t.font=at(15,!0),t.textAlign="right",t.fillText(
"…",d+a-3,p+3)),r.denied){let x=d+2,k=p+2;t.beginPath(),t.arc(x,k,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.
moveTo(x-3,k-3),t.lineTo(x+3,k+3),t.moveTo(x+3,k-3),t.lineTo(x-3,k+3),t.stroke()}m.weakest.has(o.uid)&&el({ctx:t,c:e},s,p+l,"weakest step")}function el({ctx:t,c:e},o,n,r){
t.font=at(9,!0);let s=t.measureText(r).width+10;Ie(t,o-s/2,n-3,s,13,6.5),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="a\
lphabetic",t.fillText(r,o,n+7)}function ol({ctx:t,c:e},o){let n=h.lines[o.at],r=m.geometry[o.at],s=w.widths[n.weight],a=Y(o.uid)?e.faint:h.focus||y.hover===o.uid?
e.mark:e.line;n.change&&n.change!=="went"&&(t.strokeStyle=tn(n.change,e===w.dark)+"55",t.lineWidth=s+7,t.stroke(r.path)),t.setLineDash(w.known[n.known][1]),t.strokeStyle=
a,t.lineWidth=n.denied?s+3:s,t.stroke(r.path),n.denied&&(t.strokeStyle=e.ground,t.lineWidth=s+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),
Vo(t,r,s),t.fill()}var li=(t,e)=>h.focus?[...t.filter(o=>Y(e(o))),...t.filter(o=>!Y(e(o)))]:t;function di(t,e){m.namesDrawn=[];let o=li(C.filter(r=>h.drawn[r.at]),
r=>r.uid),n=Te(li($.filter(r=>h.cards[r.at]),r=>r.id));nl(t);for(let r of o)ol(t,r);for(let r of o)tl(t,r);for(let r of n)Za(t,r,e)}function nl({ctx:t,c:e}){m.placed.
strips.forEach(([n,r,s],i)=>{i&&(t.fillStyle=e.band,t.fillRect(-4e3,r,2*4e3+m.placed.width,s-r)),n&&(t.font=at(12,!0),t.textAlign="left",t.textBaseline="alphabe\
tic",t.fillStyle=e.soft,t.fillText(n,0,r+21))}),t.font=at(10.5,!0),t.textAlign="center",t.fillStyle=e.soft;for(let[n,r,s]of m.placed.headings)t.fillText(n,r,s)}var rl="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function dt(t){let[e,o,n]=t.split("-");return[n&&String(Number(n)),o&&rl[Number(o)-1],e].filter(
Boolean).join(" ")}var jt=t=>t?`as public on ${dt(t)}`:"all that is public";var pi=186,fi=(t,[e,o])=>{let[,n,r]=m.paperBoxes.find(s=>s[0]===t)||[t,e,o];return{note:t,dx:n-e,dy:r-o}},mi=([t,e])=>{let o=m.paperBoxes.findLast(([,n,r,s,i])=>Math.
abs(t-n)<=s/2&&Math.abs(e-r)<=i/2);return o?"note:"+o[0]:""},wr=t=>m.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function ui(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let n=(G.get(e)||[]).find(r=>h.cards[r.at]);return n&&A(n)[2]+1>1?A(n):null}let o=t.about.startsWith("l\
ine:")?_.get(e):C.find(n=>n.claims.includes(e)&&h.drawn[n.at]);return o&&h.drawn[o.at]&&yo(o)?Ro(m.geometry[o.at]):null}function ln({c:t},e,o){let n=[],r=wr(e),
s=new Map;y.saving||(m.paperBoxes=[]);for(let i of we()){let a=fs[i.colour],l={fill:a[o?1:0],edge:a[2],ink:t.ink,u:r};if(i.about==="picture"){lr(i)&&sl(n,i,l);continue}
let d=ui(i);if(!d)continue;let p=(s.get(i.about)||0)+1;s.set(i.about,p);let f=[d[0]-d[2]/2+(p-1)*9*r,d[1]-d[3]/2];n.push({points:[[f[0]-5*r,f[1]-8*r],[f[0]+5*r,
f[1]-8*r],[f[0]+5*r,f[1]+4*r],[f[0],f[1]+r],[f[0]-5*r,f[1]+4*r]],fill:l.edge}),i.pinned&&gr(n,i,l,i.layout===m.placed.kind&&i.place.length?i.place:null,d)}return n}
function sl(t,e,o){if(!e.box.length)return gr(t,e,o,e.place,null);let[n,r,s,i]=e.box;t.push({box:[n-s/2,r-i/2,s,i,6],stroke:o.edge,width:2*o.u}),gr(t,e,o,e.place.
length?e.place:null,e.box,!e.pinned)}function gr(t,e,{fill:o,edge:n,ink:r,u:s},i,a,l=!1){let d=12*s,p=(pi-16)*s,f=Et(l&&e.tag||e.text,p,d,l?1:9,!1),g=e.tag&&!l?
[fe(e.tag,p,d,!0)]:[],b=l?[]:[fe(`${e.by}, ${dt(e.on)}`,p,11*s,!1)],x=pi*s,k=(f.length+g.length+b.length)*15*s+12*s,[M,L]=i||il(a,x,k,s,e.box.length>0),S=L-k/2;
a&&(Math.abs(M-a[0])>(x+a[2])/2+12*s||Math.abs(L-a[1])>(k+a[3])/2+12*s)&&!e.box.length&&t.push({d:`M${v(a[0])} ${v(a[1])}L${v(M)} ${v(L)}`,stroke:n,width:1.2*s,
dash:[3*s,3*s]}),t.push({box:[M-x/2,S,x,k,3*s],fill:o,stroke:n,width:1.2*s}),[...g.map(W=>[W,12,!0,r]),...f.map(W=>[W,12,!1,r]),...b.map(W=>[W,11,!1,r])].forEach(
([W,H,z,V],ut)=>t.push({words:W,x:M-x/2+8*s,y:S+(17+15*ut)*s,size:H*s,fill:V,bold:z,italic:ut>=g.length+f.length})),y.saving||m.paperBoxes.push([e.key,M,L,x,k])}
function il([t,e,o,n],r,s,i,a){if(a)return[t-o/2+r/2,e-n/2-s/2-4*i];let l=o/2+r/2+8*i,d=n/2+s/2+8*i,p=[[t,e+d],[t,e-d],[t+l,e],[t-l,e],[t+l,e+d],[t-l,e+d],[t+l,
e-d],[t-l,e-d]],f=$.filter(k=>h.cards[k.at]).map(A),g=C.filter(k=>h.drawn[k.at]&&m.geometry[k.at].label).map(k=>m.geometry[k.at].label),b=[...f,...g,...y.saving?
[]:m.paperBoxes.map(k=>k.slice(1))],x=([k,M])=>b.reduce((L,S)=>L+Math.max(0,(r+S[2])/2-Math.abs(k-S[0]))*Math.max(0,(s+S[3])/2-Math.abs(M-S[1])),0);return p.reduce(
(k,M)=>x(M)<x(k)?M:k)}function hi(t,e,o){if(R.notes.length)for(let n of ln(t,e,o))Nt(t.ctx,n)}function cn([t,e,o,n]){let r=[[(t+o)/2,(e+n)/2,o-t,n-e]];for(let s of R.
notes.length?ln(_t(null,!1),1,!1):[])s.box&&r.push([s.box[0]+s.box[2]/2,s.box[1]+s.box[3]/2,s.box[2]+16,s.box[3]+16]);return wt(r)}function gi(){let t=[...new Set(
we().filter(e=>e.about==="picture"?lr(e):ui(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function br({c:t},e,o){let n=[],r=wr(e),s=l=>tn(l,o),i=m.placed.kind==="near",a=m.placed.kind==="near"?Gt():m.placed.kind==="map"?ve():C.filter(l=>h.drawn[l.at]).
map(l=>[l]);for(let l of a){let d=Object.keys(bt).map(M=>[M,l.filter(L=>h.lines[L.at].change===M).length]).filter(([,M])=>M),p=m.geometry[l[0].at],f=m.placed.kind===
"map"&&p.d?Wo(p):Ro(p);if(!d.length||!f)continue;let[[g]]=d,b=(w.widths[h.lines[l[0].at].weight]+6)*(m.placed.kind==="map"?r:1),x=p.label&&!i?"":p.d||(p.from?`M${v(
p.from[0])} ${v(p.from[1])}L${v(p.tip[0])} ${v(p.tip[1])}`:"");if(g!=="went"&&x&&n.push({d:x,stroke:s(g)+"55",width:b,dash:[]}),i&&g==="appeared"&&d.length===1&&
[l[0].source,l[0].target].some(M=>nr($[M])))continue;let k=l.length===1?`${bt[g][0]} ${bt[g][1]}`:d.map(([M,L])=>bt[M][0]+L).join(" ");yr(n,t,k,f[0],f[1]+(f[3]||
0)/2+2*r,s(g),r)}for(let l of $){let[d,p,f,g]=A(l);h.cards[l.at]&&f>40&&nr(l)&&n.push({box:[d-f/2-3,p-g/2-3,f+6,g+6,6],stroke:s("appeared"),width:2*r})}for(let[
l,d,p]of h.measures){let[f,g,b,x]=A(l),k=[...d.map(M=>`+ ${M}`),...p.map(M=>`− ${M}`)].join("  ");i?yr(n,t,d.length?"+":"−",f+b/2,g,s(d.length?"appeared":"w\
ent"),r):(m.placed.kind==="map"?b+x>=0&&w.map.marks[l.at]>=0:b)&&yr(n,t,k,f,g+x/2-2*r,s(d.length?"appeared":"went"),r)}return n}function yr(t,e,o,n,r,s,i){let a=Kt(
o,11*i,!0)+10*i;t.push({box:[n-a/2,r-3*i,a,16*i,8*i],fill:e.card,stroke:s,width:1.2*i},{words:o,x:n,y:r+9*i,size:11*i,fill:s,bold:!0,anchor:"middle"})}function wi(t,e,o){
if(c.against&&!et())for(let n of br(t,e,o))Nt(t.ctx,n)}var dn=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],al=t=>{let e=h.lines[t.at];return Y(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function ll(){
m.batches=new Map;for(let t of C){if(!h.drawn[t.at])continue;let e=al(t),{from:o=[0,0],tip:n}=m.geometry[t.at];m.batches.has(e)||m.batches.set(e,{path:new Path2D,
lines:[]});let r=m.batches.get(e);r.path.moveTo(o[0],o[1]),r.path.lineTo(n[0],n[1]),r.lines.push(t)}}function yi(t,e){let{ctx:o,c:n,look:r}=t;if(m.batches||ll(),
!(y.moving&&Bt&&w.limits.hide))for(let[i,a]of[...m.batches].sort(([l],[d])=>l==="faint"?-1:d==="faint"?1:0)){let l=i==="faint",[d,p,f]=i.split("."),g=l?.7:Math.
max(w.widths[p]*.55,h.focus?1.3/e:0);if(o.setLineDash(l||y.moving?[]:w.known[d][1]),o.strokeStyle=l?n.faint:h.focus?n.mark:n.line,o.globalAlpha=l?.6:Bt&&!h.focus?
.45:.9,o.lineWidth=f==="1"?g+1.6:g,o.stroke(a.path),f==="1"&&(o.globalAlpha=1,o.strokeStyle=n.ground,o.lineWidth=g*.6,o.stroke(a.path)),o.globalAlpha=1,o.setLineDash(
[]),e>.5&&!l&&!y.moving){o.fillStyle=h.focus?n.mark:n.line,o.beginPath();for(let b of a.lines)dn(m.geometry[b.at].tip,m.frame)&&Vo(o,m.geometry[b.at],0);o.fill()}}
let s=$.filter(i=>h.cards[i.at]);if(e<.6&&s.length>100||y.moving&&s.length>1500)cl(t,s,e);else for(let i of s){let[a,l,d]=A(i);dn([a,l],m.frame)&&De(o,w.looks[i.
family].glyph,a,l,d/2,Y(i.id)?n.faint:r(i.family))}for(let i of s){if(!(lt("card:"+i.id)||y.hover===i.id||pe(i.id)||i.end))continue;let[a,l,d]=A(i);o.strokeStyle=
n.mark,o.lineWidth=2/Math.min(e,1),o.beginPath(),o.arc(a,l,d/2+3,0,7),o.stroke()}y.moving&&Bt||dl(t,s,e)}function cl({ctx:t,c:e,look:o},n,r){let s=new Map;for(let a of n){
let l=Y(a.id)?"":a.family;s.has(l)||s.set(l,[]),s.get(l).push(a)}let i=Math.max(4,1.6/r);for(let[a,l]of s){t.fillStyle=a?o(a):e.faint,t.beginPath();for(let d of l){
let[p,f]=A(d);dn([p,f],m.frame)&&t.rect(p-i*.85,f-i*.85,i*1.7,i*1.7)}t.fill()}}function dl({ctx:t,c:e},o,n){let r=12/n,s=new Map,i=150/n,a=Bt?60:160,l=f=>(lt("c\
ard:"+f.id)||y.hover===f.id?4:0)+(f.end?2:0)+(h.focus&&!Y(f.id)?1:0),d=o.filter(f=>!Y(f.id)&&dn(A(f),m.frame));d.sort((f,g)=>l(g)-l(f)||I[g.at].length-I[f.at].length||
f.at-g.at),t.font=at(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let p=0;for(let f of d){if(p>=a)break;let[g,b,x]=A(f),k=f.text[0]||f.name.slice(0,30),
M=t.measureText(k).width,L=b-x/2-r*1.15,S=[g-M/2,L,g+M/2,L+r*1.1],O=[];for(let T=Math.floor(S[0]/i);T<=Math.floor(S[2]/i);T++)for(let W=Math.floor(S[1]/i);W<=Math.
floor(S[3]/i);W++)O.push(`${T},${W}`);if(!O.some(T=>(s.get(T)||[]).some(W=>S[0]<W[2]&&S[2]>W[0]&&S[1]<W[3]&&S[3]>W[1]))){for(let T of O)s.set(T,[...s.get(T)||[],
S]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText(k,g,b-x/2-r*.3),t.fillStyle=e.ink,t.fillText(k,g,b-x/2-r*.3),p+=1}}}function xr({c:t,look:e},o){let n=[],r=i=>!h.focus||i.some(a=>h.focus?.has(a.uid)),s=ve();for(let i of[...s.filter(a=>!r(a)),...s.filter(r)])pl(n,t,i,o,!r(i));for(let[
i,a]of je())fl(n,t,e,i,a,o);for(let i of ml(o))n.push({...i,fill:i.faint?t.faint:t.ink,halo:t.ground,wide:3/o});return n}function pl(t,e,o,n,r){let s=h.lines[o[0].
at],i=m.geometry[o[0].at],a=w.widths[s.weight]/n,l=o.some(O=>lt("line:"+O.uid)||y.hover===O.uid),d=r?e.faint:l||h.focus?e.mark:e.line,p=w.known[s.known][1].map(
O=>O/n);o.some(O=>h.lines[O.at].denied)?t.push({d:i.d,stroke:d,width:a+3/n,dash:p},{d:i.d,stroke:e.band,width:a+.6/n,dash:[]}):t.push({d:i.d,stroke:d,width:a,dash:p});
let[g,b]=i.tip,[x,k]=i.way,M=9/n;if(Yo(t,[g-x*M,b-k*M],i.way,7/n,d),o.length<2||r)return;let[L,S]=Wo(i);t.push({words:String(o.length),x:L,y:S+4/n,size:xt/n,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/n})}function fl(t,e,o,n,r,s){let i=r.find(x=>!Y(x.id))||r[0],[a,l]=A(i),p=r.every(x=>Y(x.id))?e.faint:o(i.family),
f=r.some(x=>lt("card:"+x.id)||y.hover===x.id||pe(x.id)),g=(r.length>1?.66:.5)*Jn/s,b={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[a,l,g],fill:e.
card,stroke:f?e.mark:p,width:(f?2.6:1.4)/s,dash:b.map(x=>x/s)}),r.length<2?t.push({glyph:w.looks[i.family].glyph,at:[a,l,g*.56],fill:p}):t.push({words:String(r.
length),x:a,y:l+4/s,size:xt/s,fill:p,bold:!0,anchor:"middle"})}function ml(t){let e=[...je()],o=.7*Jn/t,n=e.map(([,[p]])=>A(p)).map(([p,f])=>[p-o,f-o,p+o,f+o]),
r=([,p])=>Math.max(...p.map(f=>(lt("card:"+f.id)||y.hover===f.id?4:0)+(Y(f.id)?0:2)+(f.end?1:0))),s=[],i=xt/t,[a,,l]=y.saving||!m.frame?bo():[m.frame[0]+He+4/t,
0,m.frame[2]-He-4/t],d=([p,,,f],g)=>p==="start"?f<a?0:l-f:f+g>l?0:p==="end"?f+g-a:f<a?0:g;for(let[p,f]of e.sort((g,b)=>r(b)-r(g)||g[0]-b[0])){let[g,b]=A(f[0]),x=Rs(
p,f).slice(0,60),k=Kt(x,i,!0),M=13/t,L=13/t,S=[["start",g+M,b,g+M],["end",g-M,b,g-M-k],["middle",g,b+M*1.4,g-k/2],["middle",g,b-M*1.4,g-k/2]],O=T=>d(T,k)>=k;for(let T of[
...S.filter(O),...S.filter(W=>!O(W)&&d(W,k)>6*i)]){let[W,H,z]=T,V=fe(x,Math.min(k,d(T,k))+.01,i,!0),ut=Kt(V,i,!0),Wt=W==="start"?H:W==="end"?H-ut:H-ut/2,Mt=[Wt,
z-L/2,Wt+ut,z+L/2];if(!n.some(ee=>Mt[0]<ee[2]&&Mt[2]>ee[0]&&Mt[1]<ee[3]&&Mt[3]>ee[1])){n.push(Mt),s.push({words:V,x:H,y:z+i*.35,size:i,bold:!0,anchor:W,faint:f.
every(ee=>Y(ee.id))});break}}}return s}function bi(t,e){let{ctx:o,c:n}=t;m.outline=m.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],o.fillStyle=
n.band,o.strokeStyle=n.edge,o.lineWidth=.8/e,o.fill(m.outline[0],"evenodd"),o.stroke(m.outline[0]),o.stroke(m.outline[1]);for(let r of xr(t,e))Nt(o,r)}function Ke(t,e,o){let n=_t(t,e);m.weakest=new Set(c.route>=0&&h.routes[c.route]?h.routes[c.route].weakest:[]),t.save(),m.placed.kind==="near"?zs(n,o):m.placed.
kind==="field"?yi(n,o):m.placed.kind==="map"?bi(n,o):di(n,o),wi(n,o,e),hi(n,o,e),t.restore()}var kr=()=>j.clientWidth>=j.clientHeight;function xi(t){return kr()?[j.clientWidth/4/t,0]:[0,j.clientHeight/4/t]}function ki(t,e,o,n,r){let[s,i]=xi(e);for(let[a,
l]of[[m.earlier,-1],[null,1]])t.save(),t.beginPath(),s?t.rect(l<0?o.x-n:o.x,o.y-r,n,2*r):t.rect(o.x-n,l<0?o.y-r:o.y,2*n,r),t.clip(),t.translate(l*s,l*i),ze(a,()=>Ke(
t,it(),e)),t.restore()}function $i([t,e]){if(!et())return[t,e,null];let[o,n]=xi(P.getScale()),r=P.getViewPosition(),s=o?t<r.x:e<r.y;return[t+(s?o:-o),e+(s?n:-n),
s?m.earlier:null]}var $r=()=>Object.keys(bt).map(t=>[t,C.filter(e=>h.drawn[e.at]&&h.lines[e.at].change===t)]);function pn({change:t,was:e,...o}){if(t!=="changed")return{appeared:`\
not there ${jt(c.against)}`,went:`no longer there: ${jt(c.known)}`}[t];let n=[];return e.weight!==o.weight&&n.push(`${w.bands[e.weight]||e.small} → ${w.bands[o.
weight]||o.small}`),e.known!==o.known&&n.push(`${w.known[e.known][0]} → ${w.known[o.known][0]}`),e.denied!==o.denied&&n.push(o.denied?"now denied or disputed":
"no longer denied or disputed"),n.join("; ")}function qe(){return!c.against||et()?"":`Compared with ${jt(c.against)}: `+$r().map(([t,e])=>`${bt[t][0]} ${bt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${h.measures.length}.`}function So(){if(!c.against)return N("Choose a date to compare with first");c.beside&&D(()=>{c.beside=!1});let t=a=>a.map(l=>[`${$[l.source].name} ${l.relation}\
 ${$[l.target].name}${l.goods?` [${l.goods}]`:""}`,"",pn(h.lines[l.at]),"line:"+l.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},o=$r().filter(([,a])=>a.length).map(([a,l])=>[`${e[a]} (${l.length})`,t(l)]),n=h.measures.map(([a,l,d])=>[a.name,"",[...l.map(p=>`came: ${p}`),...d.
map(p=>`ended: ${p}`)].join("; "),"party:"+a.uid]);n.length&&o.push([`Measures (${n.length})`,n]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],s=C.filter(a=>h.lines[a.at]&&Fo(h.lines[a.at])).length,i=s?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${s} relations.`]]]]:[];qt("",["Two dates",`${dt(c.against)} and ${c.known?dt(c.known):"today's sta\
te"}`,[],[],[...r,...o.length?o:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...i]]),N(qe())}function vi(){let{known:t}=w.clock,
e=c.known?t.indexOf(c.known):t.length;if(e<1)return N("There is no earlier date to compare with");let o=!c.against;D(()=>{[c.against,c.beside]=[o?t[e-1]:"",!1]}),
o&&So()}var Oo=[236,58,34],fn=t=>Date.parse(t)/864e5,Je=null;function ul(){let{public:t,begun:e}=w.clock,o=[...t,...e].map(([l])=>fn(l)).filter(Number.isFinite),n=Math.
min(...o),r=Math.max(...o),s=59,i=Math.max(r-n,1),a=l=>{let d=new Array(s).fill(0);for(let[p,f]of l)Number.isFinite(fn(p))&&(d[Math.min(Math.floor((fn(p)-n)/i*s),
s-1)]+=f);return d};return{first:n,last:r,long:i,bins:s,claims:a(t),begun:a(e)}}var vr=t=>4+(fn(t)-Je.first)/Je.long*(Oo[0]-8),Mr=t=>new Date((Je.first+Math.min(
Math.max(t-4,0),Oo[0]-8)/(Oo[0]-8)*Je.long)*864e5).toISOString().slice(0,10);function hl(){let t=u("when"),[e,o,n]=Oo,{claims:r,begun:s,bins:i}=Je=ul(),a=X("svg",
{viewBox:`0 0 ${e} ${o}`,role:"img","aria-label":gl()}),l=(e-8)/i,d=Math.max(...r,1),p=Math.max(...s,1);r.forEach((f,g)=>f&&a.append(X("rect",{class:"claims",x:v(
4+g*l),width:v(l-.6),y:v(n-Math.max(f/d*30,1.5)),height:v(Math.max(f/d*30,1.5))}))),s.forEach((f,g)=>f&&a.append(X("rect",{class:"begun",x:v(4+g*l),width:v(l-.6),
y:n+1,height:v(Math.max(f/p*10,1.5))}))),a.append(X("line",{class:"rule",x1:4,x2:e-4,y1:n+.5,y2:n+.5}),X("rect",{id:"brush",y:0,height:n+12,x:0,width:0})),a.append(
X("text",{x:4,y:o-1},Mr(0).slice(0,4)),X("text",{x:e-4,y:o-1,"text-anchor":"end"},Mr(e).slice(0,4))),t.replaceChildren(a,E("figcaption","Above: claims by the da\
y they became public. Below: measures by the day they began. Drag over it to compare two dates.")),wl(a)}function gl(){let t=e=>{let o=new Map;for(let[n,r]of e)
o.set(n.slice(0,4),(o.get(n.slice(0,4))||0)+r);return[...o].map(([n,r])=>`${n}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.clock.public)}\
. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function Mi(){if(!w.clock.public.length)return;Je||hl();let t=[c.against,c.known||w.clock.newest],
[e,o]=c.against?t.map(vr):[c.known?vr(c.known):0,c.known?vr(c.known)+1.5:0];u("brush").setAttribute("x",v(Math.min(e,o))),u("brush").setAttribute("width",v(Math.
abs(o-e)))}function wl(t){let e=null,o=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*Oo[0],n=r=>w.clock.known.findLast(s=>s<=r)||
w.clock.known[0];t.addEventListener("pointerdown",r=>{e=o(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(u("brush").setAttribute(
"x",v(Math.min(e,o(r)))),u("brush").setAttribute("width",v(Math.abs(o(r)-e))))}),t.addEventListener("pointerup",r=>{let s=[e,o(r)].sort((l,d)=>l-d),[i,a]=s.map(
Mr).map(n);e=null,D(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=s[1]-s[0]>4&&i!==a?i:""}),c.against&&So()})}function Sr(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,o=u("against");o.max=String(Math.max(e,0)),o.value=c.against?t.indexOf(c.against):e,o.disabled=
e<1;let n=c.against?jt(c.against):"nothing";o.setAttribute("aria-valuetext",n),u("against-told").textContent=n,u("compare-tools").hidden=!c.against,u("beside").
setAttribute("aria-pressed",String(et())),u("halves").hidden=!et()||c.mode==="table",u("halves").dataset.across=kr()?"yes":"no",u("half-earlier").textContent=c.
against?jt(c.against):"",u("half-later").textContent=jt(c.known),u("compare-told").textContent=qe(),Mi()}function yl(){u("against").addEventListener("input",()=>D(
()=>{let t=Number(u("against").value);c.against=t<Number(u("against").max)?w.clock.known[t]:""},!1,"against")),u("beside").addEventListener("click",()=>{D(()=>{
c.beside=!c.beside}),mt(),pt()}),u("changes").addEventListener("click",So),u("compare-off").addEventListener("click",()=>D(()=>{[c.against,c.beside]=["",!1]}))}var Lr={};ot(Lr,{listen:()=>kl});function bl(t){let e=t.members?Pt(t):[t],o=e.flatMap(s=>I[s.at].filter(i=>h.drawn[i.at])),n=`${o.length} ${o.length===1?"relation":"relations"} drawn`;if(t.members)
return[Ut(t),e.slice(0,6).map(s=>s.name).join("; ")+(e.length>6?"; …":""),`${n}. Click opens the group in place.`];let r=h.pills[t.at].map(s=>s[0]).join(", ");
return[t.name,t.small+(r?` · ${r}`:""),n]}function xl(t){let e=u("hover"),o=!y.down&&t.pointerType!=="touch"&&t.target===Be&&y.hover?yt(y.hover):null;if(!o||m.
placed.kind==="map"||!u("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==y.hover||e.hidden){let[r,s,i]=bl(o);e.replaceChildren(E("strong",r),E("sp\
an",s),E("span",i)),e.dataset.of=y.hover,e.hidden=!1}let n=u("stage").getBoundingClientRect();e.style.left=`${Math.min(t.clientX-n.left+16,n.width-e.offsetWidth-
6)}px`,e.style.top=`${Math.min(t.clientY-n.top+18,n.height-e.offsetHeight-6)}px`}function kl(){window.addEventListener("pointermove",xl),window.addEventListener(
"pointerdown",()=>{u("hover").hidden=!0}),j.addEventListener("pointerleave",()=>{u("hover").hidden=!0})}var Vr={};ot(Vr,{listen:()=>Vl});var Er={};ot(Er,{closeMenu:()=>Eo,listen:()=>vl,openMenu:()=>un});var Ve=t=>{let e=j.getBoundingClientRect(),{x:o,y:n}=P.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return $i([o,n])},Lo=([t,e,o])=>ze(o,()=>$l([t,e]));function $l([
t,e]){let o=mi([t,e]);if(o)return o;let n=P.getScale(),r=m.placed.kind==="field"?Math.max(4/n,1):0,s=m.placed.kind==="map"?1/n:1;for(let l of Te($).toReversed()){
if(!h.cards[l.at])continue;let[d,p,f,g]=A(l);if(f&&Math.abs(t-d)<=f/2*s+r&&Math.abs(e-p)<=g/2*s+r)return Do(K(l))}let i="",a=6/n;for(let l of C){if(!h.drawn[l.at]||
!yo(l))continue;let d=m.geometry[l.at];if(d.label&&Math.abs(t-d.label[0])<=d.label[2]/2&&Math.abs(e-d.label[1])<=d.label[3]/2)return"line:"+l.uid;if(d.from){let p=xs(
t,e,d.from,d.tip);p<a&&([i,a]=["line:"+l.uid,p])}}if(i||m.placed.kind==="field")return i;xo.lineWidth=12/(m.placed.kind==="map"?n:Math.max(n,.6));for(let l of C)
if(h.drawn[l.at]&&yo(l)&&m.geometry[l.at].path&&xo.isPointInStroke(m.geometry[l.at].path,t,e))return"line:"+l.uid;return""}var mn=t=>{let e=ce([t.slice(5)])[0]||
[...m.geometry[_.get(t.slice(5)).at].tip,0,0],o=P.canvasToDOM({x:e[0],y:e[1]}),n=j.getBoundingClientRect();return{x:n.left+o.x,y:n.top+o.y}};function un(t,e){let o=u("card-menu"),{x:n,y:r}=e||mn("card:"+t.id),s=u("stage").getBoundingClientRect(),i=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",Eo),l);o.setAttribute("aria-label",`${t.name}: what to do`),o.replaceChildren(...hr(t).map(([l,d])=>i(U(l,d)))),pr(t).then(l=>{o.hidden||(o.append(...l.
map(d=>i(U(`Expand: ${dr(d.words)} (${d.back.length+d.more})`,()=>fr(t,d))))),a())},l=>N(l.message)),o.hidden=!1;let a=()=>{o.style.left=`${Math.max(4,Math.min(
n-s.left,s.width-o.offsetWidth-4))}px`,o.style.top=`${Math.max(4,Math.min(r-s.top,s.height-o.offsetHeight-4))}px`};a(),o.firstElementChild.focus({preventScroll:!0})}
function Eo(){u("card-menu").hidden||(u("card-menu").hidden=!0,j.focus({preventScroll:!0}))}function vl(){u("card-menu").addEventListener("keydown",t=>{let e=[...u(
"card-menu").children],o=e.indexOf(document.activeElement),n={ArrowDown:1,ArrowUp:-1}[t.key];n&&e[(o+n+e.length)%e.length].focus(),(n||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&Eo(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{u("card-menu").contains(Rt(t))||
(u("card-menu").hidden=!0)},!0),j.addEventListener("contextmenu",t=>{let e=Lo(Ve(t));!e.startsWith("card:")||m.placed.kind==="map"||(t.preventDefault(),un(B.get(
e.slice(5)),{x:t.clientX,y:t.clientY}))})}var Tr={};ot(Tr,{boxAround:()=>wn,boxMode:()=>Co,closeNote:()=>Me,listNotes:()=>Ar,listen:()=>Ol,moveNote:()=>bn,newBox:()=>yn,noteHere:()=>gn,notesPart:()=>Cr,
writeNote:()=>ye});var Si=()=>[...document.querySelectorAll("input[name=colour]")];function ye(t){y.noting=t,u("panel").hidden=!1,u("noting").hidden=!1,u("noting-about").textContent=
`Note on: ${$o(t)}`,u("note-text").value=t.text,u("note-tag").value=t.tag,u("note-by").value=t.by||R.by,u("note-pinned").checked=t.pinned;for(let e of Si())e.checked=
e.value===t.colour;u("note-drop").hidden=!R.notes.some(e=>e.key===t.key),u("panel").scrollTop=0,u("note-text").focus()}var hn=(t,e)=>({key:ms("n"),about:t,text:"",
by:"",on:so(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Tt:"",layout:"",place:[],box:[],...e});function gn(){let t=y.shownSheet||c.at;if(t)return ye(hn(
sn(t)));let{x:e,y:o}=P.getViewPosition();ye(hn("picture",{pinned:!0,layout:m.placed.kind,place:[J(e),J(o)]}))}function Me(){y.noting=null,u("noting").hidden=!0,
!y.shownSheet&&!c.ends[1]&&(u("panel").hidden=!0),j.focus({preventScroll:!0})}function Ml(t){re(()=>{R.notes=R.notes.filter(e=>e.key!==t.key)}),Q(),N("Note remo\
ved; Ctrl-Z brings it back")}function wn(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:h.focus??[],e=ce(c.picked.size?c.picked:t).filter(i=>i[2]);if(!e.length)
return Co(!y.boxOn);let[o,n,r,s]=wt(e);yn([o-14,n-20],[r+14,s+14])}function Co(t){y.boxOn=t,u("box-add").setAttribute("aria-pressed",String(t)),j.style.cursor=t?
"crosshair":"default",t&&N("Drag over the picture to draw a box")}function yn([t,e],[o,n]){Co(!1),ye(hn("picture",{layout:m.placed.kind,box:[(t+o)/2,(e+n)/2,Math.
abs(o-t),Math.abs(n-e)].map(J)}))}function bn(t,e){R.notes=R.notes.map(o=>o.key===t?{...o,layout:m.placed.kind,place:e.map(J)}:o)}function Sl(t,e,o){let n=m.paperBoxes.
find(r=>r[0]===t);n&&re(()=>bn(t,[n[1]+e,n[2]+o]),"nudge")}function Cr(t){let e=ei(t),o=E("div","","notes-of");if(!t)return o;o.append(U("Write a note",()=>ye(hn(
sn(t))))),e.length&&o.append(E("h3","Notes of analysts, no sources"));for(let n of e)o.append(Oi(n));return o}function Oi(t){let e=U("",()=>ye(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",n=>{!n.altKey||!oo[n.key]||(n.preventDefault(),Sl(t.key,{ArrowLeft:-20,ArrowRight:20}[n.
key]||0,{ArrowUp:-20,ArrowDown:20}[n.key]||0),u("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(E("strong",t.tag+": "));let o=t.
clock?` (${t.clock})`:"";return e.append(E("span",t.text),E("small",`${$o(t)}; ${t.by}, ${dt(t.on)}${o}${t.pinned?"; pinned":""}`)),e}function Ar(){let t=we(),e=t.
map(o=>{let n=E("li");return n.append(Oi(o)),n});u("notes-list").replaceChildren(...e),u("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function Ol(){u("noting").addEventListener("submit",t=>{t.preventDefault();let e=me(u("note-text").value,2e3),o=me(u("note-by").value,
100);if(!e||!o)return N("A note needs words and the name of its author");let n={...y.noting,text:e,tag:me(u("note-tag").value,100),by:o,pinned:u("note-pinned").
checked,colour:Si().find(r=>r.checked)?.value};n.text!==y.noting.text&&(n.on=so()),R.by=o,re(()=>{R.notes=[...R.notes.filter(r=>r.key!==n.key),n]}),Me(),Q(),N(`\
Noted on ${$o(n)}`)}),u("note-drop").addEventListener("click",()=>{let t=y.noting;Me(),Ml(t)}),u("note-cancel").addEventListener("click",Me),u("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Me()}),u("note-add").addEventListener("click",gn),u("box-add").addEventListener("click",()=>wn())}var Nr={};ot(Nr,{lasso:()=>Xe,listen:()=>Rl});function Pr(t,e){let o=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,n=o?e[0]>t[0]?1:-1:t[0]<m.placed.width/2?-1:1,r=t[0]+n*t[2]/2,s=o?e[0]-n*e[2]/2:e[0]+n*e[2]/2,i=s-r,a=n*
48,l=o?[r+.7*i,t[1],s-.55*i,e[1]]:[r+a,t[1],s+a,e[1]],d=[r,t[1],...l,s,e[1]],p={d:`M${v(r)} ${v(t[1])}C${[...l,s,e[1]].map(v).join(" ")}`,tip:[s,e[1]],way:[o?n:
-n,0],curve:d};return{...p,label:[...zt(p,.5),0,0]}}function Li(){let t=new Map,e=new Map,o=new Map,n=p=>(e.has(p)||(e.set(p,A(p)),o.set(p,ie(p))),p);for(let p of C){
let f=n(K($[p.source])),g=n(K($[p.target])),b=`${f.id}>${g.id}`;t.has(b)||t.set(b,{source:f,target:g,lines:[]}),t.get(b).lines.push(p)}let r=[...t.values()],s=Ll(
r,e,o),i=new Map,a=p=>!p.members&&w.near.quiet[p.at]===1,l=r.filter(({source:p,target:f})=>p!==f&&o.get(p)===o.get(f)&&!a(p)&&!a(f)).sort((p,f)=>Math.abs(e.get(
p.source)[1]-e.get(p.target)[1])-Math.abs(e.get(f.source)[1]-e.get(f.target)[1])).slice(0,ht.bows),d=(p,f)=>a(p)&&w.near.parents[p.at]!==Pe(f)&&!(f.members||[]).
includes(w.near.parents[p.at]);m.unrouted=new Set;for(let p of r){let{source:f,target:g}=p,b=e.get(f),x=e.get(g),k=o.get(g)-o.get(f),M=c.pinned.has(f.id)||c.pinned.
has(g.id),L=t.has(`${g.id}>${f.id}`)?2.5:0,S=M?Pr(b,x):k?El(p,b,x,s,L):Cl(b,x,o.get(f)<0?-1:1),O=Math.abs(k)===1?!d(f,g)&&!d(g,f):l.includes(p);for(let T of p.lines)
i.set(T.at,{...S}),O||m.unrouted.add(T.at)}return i}function Ll(t,e,o){let n=new Map,r=new Map;for(let{source:s,target:i}of t)for(let[a,l]of[[s,i],[i,s]]){let d=o.
get(l)-o.get(a);if(Math.abs(d)!==1)continue;let p=`${a.id}|${d}`;n.has(p)||n.set(p,{here:a,step_:d,others:new Map}),n.get(p).others.set(l,e.get(l)[1])}for(let{here:s,
step_:i,others:a}of n.values()){let l=[...a].sort((p,f)=>p[1]-f[1]),d=Math.min(12,e.get(s)[3]*.74/Math.max(l.length-1,1));l.forEach(([p],f)=>r.set(`${s.id}|${i}\
|${p.id}`,(f-(l.length-1)/2)*d))}return r}function El({source:t,target:e},o,n,r,s){let i=n[0]>o[0]?1:-1,a=o[0]+i*o[2]/2,l=n[0]-i*n[2]/2,d=l-a,p=o[1]+(r.get(`${t.
id}|${i}|${e.id}`)||0)+s*i,f=n[1]+(r.get(`${e.id}|${-i}|${t.id}`)||0)+s*i;return Rn(a,p,[a+.7*d,p,l-.55*d,f],l,f,[i,0])}function Cl(t,e,o){let n=t[0]+o*t[2]/2,r=e[0]+
o*e[2]/2,s=o*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*ht.gutter)/.75;return Rn(n,t[1],[n+s,t[1],r+s,e[1]],r,e[1],[-o,0])}function Ei(t){let e=m.placed.kind==="near"&&m.routed.get(t.at);if(e)return e;let o=m.placed.paths,n=m.placed.kind!=="map"&&[t.source,t.target].some(i=>c.pinned.
has(K($[i]).id));if(o&&o[t.at]&&!n){let[i,a,l,d,p]=o[t.at],f=m.placed.labels;return{d:i,tip:[a,l],way:[d,p],label:f?[f.x[t.at],f.y[t.at],f.w[t.at],f.h[t.at]]:null}}
let r=A($[t.source]),s=A($[t.target]);return m.placed.kind==="field"?ys(r,s):m.placed.kind==="near"?Pr(r,s):Al(t,r,s)}function Al(t,e,o){let n=m.placed.labels?[
0,0,m.placed.labels.w[t.at],m.placed.labels.h[t.at]]:null,r=m.placed.kind==="tall"?1:0;Math.abs(o[r]-e[r])<(e[2+r]+o[2+r])/2+30&&(r=1-r);let s=1-r,i=2+r,a=o[r]>=
e[r]?1:-1,l=[e[0],e[1]],d=[o[0],o[1]],p=I[t.source].filter(z=>z.source===t.source&&z.target===t.target||z.source===t.target&&z.target===t.source),f=(n?n[2+s]:16)+
8,g=(p.indexOf(t)-(p.length-1)/2)*f,b=z=>Math.max(Math.min(g/f*12,z[2+s]/2-8),8-z[2+s]/2);l[r]+=a*e[i]/2,d[r]-=a*o[i]/2,l[s]+=b(e),d[s]+=b(o);let x=[0,0],k=[(l[0]+
d[0])/2,(l[1]+d[1])/2];x[r]=a,k[s]=(e[s]+o[s])/2+g;let M=[...k],L=[...k],S=n?a*n[i]/2:0;M[r]-=S,L[r]+=S;let O=(z,V)=>{let ut=[...z],Wt=[...V];return ut[r]=Wt[r]=
(z[r]+V[r])/2,`C${v(ut[0])} ${v(ut[1])} ${v(Wt[0])} ${v(Wt[1])} ${v(V[0])} ${v(V[1])}`},T=`M${v(l[0])} ${v(l[1])}${O(l,M)}L${v(L[0])} ${v(L[1])}${O(L,d)}`,W=n&&
[k[0],k[1],n[2],n[3]];if(!t.by||!W||Tl(W))return{d:T,tip:d,way:x,label:W};let H=[l,M,L,d].map(z=>z.map(v).join(" "));return{d:`M${H[0]}C${H[1]} ${H[2]} ${H[3]}`,
tip:d,way:x,label:null}}var Tl=t=>!$.some(e=>ao(t,A(e),2))&&!m.geometry.some(e=>e.label&&ao(t,e.label,2));function Ci(){m.routed=m.placed.kind==="near"&&Os()?Li():
new Map,m.geometry=[];for(let t of C)m.geometry.push(Ei(t));for(let t of m.geometry)t.d&&(t.path=new Path2D(t.d));m.batches=null}function Ai(t){for(let e of(t.members||
[t.at]).flatMap(o=>I[o])){m.routed.delete(e.at);let o=m.geometry[e.at]=Ei(e);o.d&&(o.path=new Path2D(o.d))}m.batches=null}function Pl(t){let e=w.map.marks[t[0].at],o=t.filter(s=>w.map.how[s.at]==="seat").length,n=t.map(s=>[s.name,"",s.small,"party:"+s.uid]),r=o?`The registers on fi\
le give no town for ${o===t.length?"them":`${o} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";tt.length=0,qt("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",n]]]),N(`${t.length} stand at ${w.map.names[e]}`)}
var Z=null;function Nl(t,e){t.save(),t.strokeStyle=(it()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[o,n],[r,s]]=[y.loop[0],
y.loop.at(-1)];for(let[i,a]of y.boxOn?[[o,n],[r,n],[r,s],[o,s],[o,n]]:y.loop)t.lineTo(i,a);t.stroke(),t.restore()}var xn=t=>P.setOptions({interaction:{dragView:!t}});
function jl(t){if(y.joining&&t.startsWith("card:"))return ge(y.joining,t.slice(5));if(m.placed.kind==="map"&&t.startsWith("card:")&&Vn(B.get(t.slice(5))).length>
1)return Pl(Vn(B.get(t.slice(5))));if(t.startsWith("note:"))return ye(R.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?he(nt.get(t.slice(5))):t?ct(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&_e()}function Wl(t,e){kt();let o=$.filter(n=>h.cards[n.at]&&ks(t,A(n))).map(n=>n.id);c.picked=new Set(e?[...c.picked,
...o]:o),[c.at,c.route,c.ends]=["",-1,["",""]],Xe(!1),q(),N(`${c.picked.size} picked`)}function Xe(t){y.lassoOn=t,u("lasso").setAttribute("aria-pressed",String(
t)),j.style.cursor=t?"crosshair":"default"}var Ti=0;function Rl(){P.on("beforeDrawing",t=>{if(!m.placed)return;let e=P.getScale(),o=P.getViewPosition(),n=j.clientWidth/
2/e+He,r=j.clientHeight/2/e+He;m.frame=[o.x-n,o.y-r,o.x+n,o.y+r],et()?ki(t,e,o,n,r):Ke(t,it(),e),y.loop&&Nl(t,e)}),j.addEventListener("pointerdown",t=>{if(t.button!==
0||t.target!==Be)return;let e=Ve(t),o=Lo(e);if(y.down={x:t.clientX,y:t.clientY,id:o,spot:e,far:!1},t.shiftKey||y.lassoOn||y.boxOn)xn(!0),y.loop=[e];else if(o.startsWith(
"note:")&&t.pointerType!=="touch")xn(!0),Z=fi(o.slice(5),e);else if(/^(card|pack):/.test(o)&&t.pointerType!=="touch"&&m.placed.kind!=="map"){xn(!0);let n=A(yt(o.
slice(5)));Z={id:o.slice(5),dx:n[0]-e[0],dy:n[1]-e[1]}}},!0),window.addEventListener("pointermove",t=>{if(y.down){if(!y.down.far&&Math.hypot(t.clientX-y.down.x,
t.clientY-y.down.y)>4&&(y.down.far=!0,Z&&kt(),Z&&Z.note&&(Z.before=ne())),!y.down.far)return;let e=Ve(t);y.loop?(y.loop.push(e),P.redraw()):Z&&Z.note?(bn(Z.note,
[e[0]+Z.dx,e[1]+Z.dy]),P.redraw()):Z&&(c.pinned.set(Z.id,[J(e[0]+Z.dx),J(e[1]+Z.dy)]),Ai(yt(Z.id)),P.redraw())}else if(t.target===Be&&!(Bt&&m.placed.kind==="fie\
ld"&&C.length>6e3)){let e=Lo(Ve(t)).slice(5);e!==y.hover&&(y.hover=e,j.style.cursor=e?"pointer":"default",P.redraw())}}),window.addEventListener("pointerup",t=>{
if(!y.down)return;let{id:e,far:o}=y.down;y.loop&&o&&y.boxOn?yn(y.loop[0],y.loop.at(-1)):y.loop&&o?Wl(y.loop,t.ctrlKey||t.metaKey):Z&&o?(Z.note&&io(Z.before),q(m.
placed.kind!=="field")):!o&&t.target===Be&&jl(e),(y.loop||Z)&&xn(!1),y.down=y.loop=Z=null,P.redraw()}),P.on("dragStart",()=>{y.moving=!0}),P.on("dragEnd",()=>{y.
moving=!1,ue(),P.redraw()}),P.on("zoom",()=>{y.moving=!0,clearTimeout(Ti),Ti=setTimeout(()=>{y.moving=!1,ue(),P.redraw()},160)})}var Ir={};ot(Ir,{listDates:()=>Br,listFilters:()=>Dr,listRoutes:()=>Rr,listen:()=>Hl,step:()=>Se});var Wr={};ot(Wr,{listTallies:()=>jr,listen:()=>Dl});function Pi(t){let e=new Map;for(let[o,n]of t)for(let r of new Set(n.map(s=>`${o}.${s}`)))e.set(r,(e.get(r)||0)+1);return e}function Ni(t,e){let o=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,s)=>o(s)-o(r)||(r<s?-1:1))}var Wi=[["relation","Relation",()=>C.filter(t=>h.lines[t.at]),t=>[$e(t.relation)]],["voice","Who says so",()=>C.filter(t=>h.lines[t.at]),t=>h.lines[t.at].voices.
map($e)],["country","Country",()=>$,t=>[Uo(t)]],["measure","Measure",()=>$,Go]],ji="";function Bl(){let t=[],e=(o,n)=>t.push([o,n]);for(let[o,,n,r]of Wi)for(let s of n())
ft(s)&&e(o,r(s));for(let o of $)ft(o)&&e("family",[o.family]);for(let o of h.lines)!o||!ft(o)||(e("known",[o.known]),e("level",[o.level]),e("weight",[o.support===
null?"none":o.weight]),e("mark",[o.denied&&"denied",o.partial&&"partial"].filter(Boolean)),e("status",o.statuses),e("source",o.sources));return Pi(t)}function jr(){
let t=[c.known,c.from,c.to,C.length,c.grown.length].join(" ");if(F&&Object.keys(F.opens).length||t===ji)return;ji=t;let e=Bl();for(let[o,n]of Wi){let r=Ni(e,o),
s="tally-"+o;if(r.length<2){u(s)&&u(s).remove();continue}if(!u(s)){let i=E("details","","more"),a=E("ul","","legend");i.id=s,i.append(E("summary",n),a),u("talli\
es").append(i)}u(s).lastElementChild?.replaceChildren(...r.map(i=>{let a=E("li"),l=E("button");return l.type="button",l.dataset.filter=`${o}.${i}`,l.append(E("s\
pan",i)),a.append(l),a}))}for(let o of At("filter")){let n=o.querySelector(".count");n||o.append(n=E("span","","count")),n.textContent=String(e.get(o.dataset.filter||
"")||0)}}function Dl(){u("filters").addEventListener("click",t=>{let e=Rt(t).closest("button[data-filter]");e&&D(()=>{let o=e.dataset.filter||"";c.off.has(o)?c.
off.delete(o):c.off.add(o)})})}function Rr(){let t=u("routes");if(!t)return;t.replaceChildren();let e=zo()!==null;h.routes.forEach((o,n)=>{let r=E("li"),s=U("",()=>Il(n));s.append(E("span",o.
mark,"rank"),E("span",o.way,"way"),E("span",o.score,"score"));for(let i of o.codes)s.append(E("span",i,"score"));o.drawn||s.append(E("span","not all of its step\
s are drawn on this page: ask for it as of this date","score")),s.append(E("span","Steps: "+o.spoken,"hidden")),s.setAttribute("aria-pressed",String(c.route===n)),
s.dataset.route=String(n),r.append(s),t.append(r)}),u("routes-told").textContent=!e&&F?mo.get(uo(w.trace.items)):e?h.routes.length?"":`No documented route for t\
hese dates. ${w.gap}`:"Routes for this pair of dates are not carried by the page: set one date at a time, or ask entrepot routes with both."}function Il(t){let e=c.
route===t;D(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),u("panel").hidden=!0;let o=h.routes[c.route];if(!o)return N("");N(`${o.way}: ${o.score}`),
window.innerWidth<=760&&u("stage").scrollIntoView({block:"start"}),m.placed.kind!=="map"&&(window.innerWidth<=760||P.getScale()<.6)&&rr(o)}function Br(){let{known:t,
spans:e}=w.clock,o=u("known");o.max=t.length,o.value=c.known?t.indexOf(c.known):t.length;let n=c.known?`as public on ${dt(c.known)}`:"all that is public";o.setAttribute(
"aria-valuetext",n),u("known-told").textContent=n;for(let[r,s]of[["from",c.from],["to",c.to]])u(r).max=String(Math.max(e.length-1,0)),u(r).value=String(s),u(r).
setAttribute("aria-valuetext",e.length?dt(e[s][0]):"");u("true-told").textContent=le()[1]===""?"at any time":`${dt(e[c.from][0])} to ${dt(e[c.to][0])}`,u("dates\
-reset").hidden=!ke()&&!c.against,Sr(),u("earlier").disabled=t.length===0||c.known===t[0],u("later").disabled=c.known===""}function Dr(){jr();for(let o of At("f\
ilter"))o.setAttribute("aria-pressed",String(!c.off.has(o.dataset.filter||"")));u("least").value=String(c.least),u("least-told").textContent=c.least?`at least ${c.
least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${h.cards.reduce((o,n)=>o+n,0)} of ${$.length} cards`,`${h.drawn.reduce((o,n)=>o+n,0)} of ${C.length} lines`];u(
"counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),m.placed.kind==="near"&&(u("counts").textContent+=`: ${Bs()}`),
u("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),u("picked").hidden=c.picked.size===0}function Se(t){let{known:e}=w.clock,o=c.known?e.indexOf(
c.known):e.length,n=Math.min(Math.max(o+t,0),e.length);D(()=>{c.known=e[n]||""}),N(`${u("known-told").textContent}: ${u("counts").textContent}`)}var Ao=0;function Ri(){
Ao?(clearInterval(Ao),Ao=0):(c.known||D(()=>{c.known=w.clock.known[0]||""}),Ao=setInterval(()=>c.known?Se(1):Ri(),900)),u("play").textContent=Ao?"Stop":"Play"}function Hl(){
u("least").addEventListener("input",()=>D(()=>{c.least=Number(u("least").value)},!1,"least")),u("known").addEventListener("input",()=>D(()=>{c.known=w.clock.known[Number(
u("known").value)]||""},!1,"known"));for(let t of["from","to"])u(t).addEventListener("input",()=>D(()=>{c[t]=Number(u(t).value),c.from>c.to&&(c[t==="from"?"to":
"from"]=c[t])},!1,"true"));u("dates-reset").addEventListener("click",()=>D(()=>{[c.known,c.from,c.to,c.against]=["",0,oe().to,""]})),u("earlier").addEventListener(
"click",()=>Se(-1)),u("later").addEventListener("click",()=>Se(1)),u("play").addEventListener("click",Ri),u("all").addEventListener("click",()=>D(()=>{c.hidden.
clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),u("only-picked").addEventListener("click",()=>Xt($.filter(t=>!c.picked.has(t.id)).map(t=>t.
id))),u("hide-picked").addEventListener("click",()=>Xt([...c.picked]))}var qr={};ot(qr,{editStep:()=>To,listStory:()=>vn,listen:()=>Kl,playStory:()=>Mn,storyPages:()=>Kr});function kn(t){let e={focus:h.focus,hover:y.hover,frame:m.frame};y.saving=!0,[y.hover,m.frame]=["",null],c.route<0&&!c.ends[0]&&(h.focus=null);try{return t()}finally{
y.saving=!1,h.focus=e.focus,y.hover=e.hover,m.frame=e.frame}}function Fl(t,e){let o=[],n=[...new Set($.filter(s=>h.cards[s.at]).map(s=>s.family))],r=C.filter(s=>h.
drawn[s.at]);for(let s of n)o.push({glyph:w.looks[s].glyph,colour:w.looks[s][e?"dark":"light"],words:w.looks[s].label});for(let[s,[i,a]]of Object.entries(w.known))
r.some(l=>h.lines[l.at].known===s)&&o.push({dash:a,width:2.2,words:i});for(let[s,i]of Object.entries(w.bands))r.some(a=>String(h.lines[a.at].weight)===s&&h.lines[a.
at].support!==null)&&o.push({dash:[],width:w.widths[s],words:i});return r.some(s=>h.lines[s.at].denied)&&o.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(s=>h.lines[s.at].partial)&&o.push({partial:!0,words:"not every party between the two is named"}),o}function zl(t,e,o,n,r){let s=0,i=r+12;for(let a of o){
let l=30+Kt(a.words,11,!1);s&&s+l>n&&([s,i]=[0,i+18]);let d=i-4;a.glyph?t.push({glyph:a.glyph,at:[s+11,d,5],fill:a.colour}):a.denied?(t.push({d:`M${v(s)} ${v(d-
2)}H${v(s+22)}M${v(s)} ${v(d+2)}H${v(s+22)}`,stroke:e.line,width:1,dash:[]}),Xo(t,e,s+11,d,5.5)):a.partial?t.push({words:"…",x:s+11,y:d+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${v(s)} ${v(d)}H${v(s+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:s+28,y:i,size:11,fill:e.ink}),
s+=l+16}return o.length?i+8:r}var Hr=(t="")=>`Known by: ${t||u("known-told").textContent}. True during: ${u("true-told").textContent}. ${qe()}`,Fr=()=>[w.caveat,
m.placed.kind==="map"?w.map_note:"",m.placed.kind==="near"?Ds():"",gi()].filter(Boolean).join(" ");function $n(t,e,o="",n=!1){let r=t?w.dark:w.light,s=[],i=[],a=18,
l=e-2*a,d=(g,b,x,k,M,L=!1)=>{for(let S of x?Et(x,l,k,999,L):[])b+=k*1.3,g.push({words:S,x:0,y:b-k*.3,size:k,fill:M,bold:L});return b},p=zl(i,r,Fl(r,t),l,8);if(n)
return{head:s,foot:i,top:d(s,4,o,12,r.soft)+4,low:p+6,edge:a};let f=d(s,12,document.title,17,r.ink,!0);f=d(s,f+3,w.question,12,r.soft),f=d(s,f+2,Hr(o),11,r.soft)+
10,p=d(i,p+4,Fr(),11,r.ink);for(let g of w.terms)p=d(i,p+2,g,10,r.soft);return{head:s,foot:i,top:f,low:p+14,edge:a}}function Ul(t,e,o,n){let s=[[c.against,m.earlier],[c.known,null]].map(([l,d])=>ze(d,()=>Ne(l,()=>Bi(t,e,o/2,jt(l),n)))),i=document.createElement("canvas");[i.width,
i.height]=[s[0].width+s[1].width,Math.max(s[0].height,s[1].height)];let a=eo(i);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,i.width,i.height),s.
forEach((l,d)=>a.drawImage(l,d*s[0].width,0)),i}var Yt=(t,e,o=8e3,n=!1)=>et()?Ul(t,e,o,n):Bi(t,e,o,"",n);function Bi(t,e,o,n,r){return kn(()=>{let[s,i,a,l]=cn(de()),
d=a-s,p=l-i,f=2,g=Math.min(m.placed.kind==="map"?2400/d:t,o/d,o/p),b=Math.round(Math.max(d*g,640*f)),x=$n(e,b/f,n,r),k=document.createElement("canvas");k.width=
b,k.height=Math.max(Math.round(p*g+(x.top+x.low)*f),1);let M=eo(k),L=x.top*f;M.fillStyle=(e?w.dark:w.light).ground,M.fillRect(0,0,k.width,k.height),M.save(),M.beginPath(),
M.rect(0,L,k.width,p*g),M.clip(),M.translate((k.width-d*g)/2,L),M.scale(g,g),M.translate(-s,-i),Ke(M,e,m.placed.kind==="field"?Math.max(g,.6):m.placed.kind==="m\
ap"?g/f:g),M.restore();for(let[S,O]of[[x.head,0],[x.foot,L+p*g]]){M.setTransform(f,0,0,f,x.edge*f,O);for(let T of S)Nt(M,T)}return k})}var Zt=-1,zr=-1;function vn(){let t=R.steps;u("story").replaceChildren(...t.map((o,n)=>{let r=E("li"),s=U(o.title,()=>Gr(n)),i=E("div","","steps");s.setAttribute(
"aria-pressed",String(Zt===n));let a=(l,d,p,f)=>{let g=U(l,p);g.setAttribute("aria-label",`${d}: ${o.title}`),g.disabled=!!f,i.append(g)};return a("↑","Earlie\
r in the story",()=>Di(n,-1),n===0),a("↓","Later in the story",()=>Di(n,1),n===t.length-1),a("Change","Change the step",()=>To(n)),a("Remove","Remove the step",
()=>re(()=>{R.steps=t.filter((l,d)=>d!==n)})),r.append(s,i),r})),u("story-play").disabled=u("story-print").disabled=t.length===0,u("story-play").textContent=Zt<
0?"Play":"Stop"}function To(t){zr=t;let e=R.steps[t]||{title:"",text:""};u("story-form").open=!0,u("step-title").value=e.title,u("step-text").value=e.text,u("st\
ep-by").value=e.by||R.by,u("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",u("step-title").focus()}function Di(t,e){re(()=>{let o=R.
steps.slice();o.splice(t+e,0,...o.splice(t,1)),R.steps=o}),u("story").children[t+e].querySelector("button")?.focus()}function Gl(t){Object.assign(c,It(t.view)),
y.lastKind="",q(!0),c.eye?P.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):mt(),Q()}async function Gr(t){let e=R.steps[t];kt(),Zt=t;for(let o of It(e.
view).grown.filter(n=>!Ce.some(r=>r[1]===n)))await rn(o);Gl(e),u("telling").hidden=!1,u("telling-at").textContent=`${t+1} of ${R.steps.length}`,u("telling-title").
textContent=e.title,u("telling-text").textContent=e.text,u("telling-back").disabled=t===0,u("telling-next").disabled=t===R.steps.length-1}function _r(){Zt=-1,u(
"telling").hidden=!0,vn()}var Mn=()=>Zt>=0?_r():R.steps.length?Gr(0):N("There is no story yet: s adds this view"),Ur=t=>Zt+t>=0&&Zt+t<R.steps.length&&Gr(Zt+t);function _l(t){
if(Zt<0)return!1;let e={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1}[t.key];if(e)Ur(e);else if(t.key==="Escape")_r();else return!1;return t.preventDefault(),
t.stopPropagation(),!0}function Kr(){let t={...c},e=R.steps.map((o,n)=>{Object.assign(c,It(o.view)),q(!0);let r=E("section","","page"),s=document.createElement(
"img");return s.alt=o.title,s.src=Yt(2,!1,3e3).toDataURL("image/png"),r.append(E("h2",`${n+1}. ${o.title}`),s,E("p",o.text),E("small",`${o.by}, ${dt(o.on)}`)),r});
return Object.assign(c,t),q(!0),e}function Kl(){u("step-form").addEventListener("submit",t=>{t.preventDefault();let e=me(u("step-title").value,100),o=me(u("step\
-by").value,100);if(!e||!o)return N("A step needs a title and the name of its author");ue();let n={page:Tt,title:e,text:me(u("step-text").value,2e3),view:Dt(),by:o,
on:so()};R.by=o,re(()=>{R.steps=zr<0?[...R.steps,n]:R.steps.map((r,s)=>s===zr?n:r)}),To(-1),u("story-form").open=!1,N(`${R.steps.length} ${R.steps.length===1?"s\
tep":"steps"} in the story`)}),u("step-form").addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>Rt(t).matches(
"textarea, input")||t.altKey||t.ctrlKey||t.metaKey||u("key-sheet").open||_l(t),!0),u("story-play").addEventListener("click",Mn),u("telling-next").addEventListener(
"click",()=>Ur(1)),u("telling-back").addEventListener("click",()=>Ur(-1)),u("telling-stop").addEventListener("click",_r),u("story-print").addEventListener("clic\
k",()=>{y.toPrint=!0,window.print()})}function Ye(t,e){if(!t.length)return;e.push(jn());let{view:o,own:n}=t.pop();us(n),Jr(o)}function Jr(t){let e=c.eye,o=c.mode,n=c.turn;Object.assign(c,It(t)),c.mode===
o&&c.turn===n&&(c.eye=e),y.lastKind="",q(!0),Q()}function ql(t){let e=[...$t().map(Do),...C.filter(o=>h.drawn[o.at]).map(o=>"line:"+o.uid)];e.length&&ct(e[(e.indexOf(c.at)+t+e.length)%e.length])}function Jl(t){
let e=st(c.at),o=A(B.get(e)),n=20,r={ArrowLeft:-n,ArrowRight:n}[t.key]||0,s={ArrowUp:-n,ArrowDown:n}[t.key]||0;D(()=>c.pinned.set(e,[J(o[0]+r),J(o[1]+s)]),!0,"n\
udge")}var Ii={"/":t=>{t.preventDefault(),u("search").focus()},t:()=>vo(c.mode==="table"?"picture":"table"),m:()=>w.map&&vo(c.mode==="map"?"picture":"map"),"?":()=>Sn(),
n:t=>{t.preventDefault(),gn()},b:t=>{t.preventDefault(),wn()},s:t=>{t.preventDefault(),To(-1)},p:()=>Mn(),k:()=>vi(),d:()=>u("theme").click(),l:()=>u("every").hidden||
u("every").click(),r:()=>u("turn").hidden||u("turn").click(),0:()=>u("fit").click(),"[":()=>Se(-1),"]":()=>Se(1),h:()=>c.picked.size?Xt([...c.picked]):yt(st(c.at))&&
Xt(Ae(yt(st(c.at)))),e:()=>c.at.startsWith("card:")&&un(B.get(st(c.at))),o:()=>c.at.startsWith("card:")&&mr(B.get(st(c.at))),w:()=>c.at.startsWith("card:")&&ur(
B.get(st(c.at))),g:()=>ai(),y:()=>u("tidy").click(),f:()=>c.at.startsWith("card:")&&an(st(c.at)),c:()=>c.at.startsWith("card:")&&(y.joining?ge(y.joining,st(c.at)):
nn(st(c.at))),x:()=>c.at.startsWith("card:")&&D(()=>c.picked.has(st(c.at))?c.picked.delete(st(c.at)):c.picked.add(st(c.at)))},Sn=()=>u("key-sheet").open?u("key-\
sheet").close():u("key-sheet").showModal();function Vl(){j.addEventListener("keydown",t=>{oo[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&m.placed.
kind!=="map"?Jl(t):ql(oo[t.key])):t.key==="Enter"&&y.shownSheet?u("sheet").focus():(t.key==="+"||t.key==="-")&&P.moveTo({scale:P.getScale()*(t.key==="+"?1.2:1/1.2)})}),
u("keys-open").addEventListener("click",Sn),u("keys-close").addEventListener("click",Sn),document.addEventListener("keydown",t=>{if(u("key-sheet").open)return t.
key==="?"?Sn():void 0;let e=Rt(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(Eo(),e&&(Rt(t).value=""),u("hits").replaceChildren(),
u("save").open=!1,Xe(!1),Co(!1),_e(),j.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key===
"z"&&!t.shiftKey?Ye(Ht,Ft):Ye(Ft,Ht)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&Ii[t.key]&&Ii[t.key](t)})}var Xr={};ot(Xr,{listen:()=>Zl});var Qt=u("mini"),be=[168,112],xe=1,On=[0,0];function Xl(){let t=P.getScale(),{x:e,y:o}=P.getViewPosition(),n=j.clientWidth/t,r=j.clientHeight/t;return[e-n/2,o-r/
2,e+n/2,o+r/2]}function Yl(){let t=m.placed&&c.mode!=="table"&&j.clientWidth>0?$.filter(O=>h.cards[O.at]):[],[e,o,n,r]=Xl(),s=t.map(A),i=!s.some(([O,T,W,H])=>O-
W/2<e-1||O+W/2>n+1||T-H/2<o-1||T+H/2>r+1);if(Qt.hidden=i,i)return;let[a,l,d,p]=wt(s),f=eo(Qt),g=2;xe=Math.min((be[0]-8)/(d-a),(be[1]-8)/(p-l)),On=[(a+d)/2-be[0]/
2/xe,(l+p)/2-be[1]/2/xe],[Qt.width,Qt.height]=[be[0]*g,be[1]*g];let b=it()?w.dark:w.light,x=(O,T)=>(O-On[T])*xe;f.scale(g,g),t.forEach((O,T)=>{let[W,H,z,V]=s[T];
f.fillStyle=w.looks[O.family][it()?"dark":"light"],f.fillRect(x(W-z/2,0),x(H-V/2,1),Math.max(z*xe,1.5),Math.max(V*xe,1.5))}),f.strokeStyle=b.mark,f.lineWidth=1.5;
let[k,M,L,S]=[Math.max(x(e,0),1),Math.max(x(o,1),1),Math.min(x(n,0),be[0]-1),Math.min(x(r,1),be[1]-1)];f.strokeRect(k,M,Math.max(L-k,3),Math.max(S-M,3))}function Hi(t){
if(!(t.buttons&1))return;let e=Qt.getBoundingClientRect();P.moveTo({position:{x:On[0]+(t.clientX-e.left)/xe,y:On[1]+(t.clientY-e.top)/xe}})}function Zl(){P.on("\
afterDrawing",()=>{Bt&&y.moving||Yl()}),Qt.addEventListener("pointerdown",t=>{Qt.setPointerCapture(t.pointerId),Hi(t)}),Qt.addEventListener("pointermove",Hi),Qt.
addEventListener("pointerup",ue)}var Qr={};ot(Qr,{listen:()=>ic});var Yr={};ot(Yr,{found:()=>En,listen:()=>nc});var{spelling:Fi,reason:Ql}=ti(w.search),zi=0,Ln="";function tc(t){clearTimeout(zi),Ln=t.trim(),!(!F||Ln.length<2)&&(zi=setTimeout(async()=>{let e;try{e=await gt(
"/api/search?q="+encodeURIComponent(Ln))}catch(n){return N(n.message)}if(e.query!==Ln)return;let o=e.found.filter(n=>!G.has(n.uid)).slice(0,10);for(let n of o){
let r=E("li","","live"),s=U(n.name,async()=>{if(Object.keys(F.opens).length)return location.assign("/around?x="+encodeURIComponent(n.uid));await Ge(n.uid,0),G.has(
n.uid)&&ct("card:"+G.get(n.uid)[0].id)});s.append(E("small",`${n.small}; on file, not drawn: adds it`)),r.append(s),u("hits").append(r)}N(`${u("hits").children.
length} found, ${o.length} of them not drawn yet`)},220))}function En(t){let e=t.trim(),o=Fi(e),n=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let s=y.index||=$.map(l=>l.keys.slice(0,l.named).map(Fi));$.forEach((l,d)=>{let p=l.uid===e||l.uid===e.toLowerCase(),f=l.keys.slice(l.named,-1);if(p||f.
some(b=>b.toLowerCase()===n))return r.push([l,p?"uid":"number "+n,[-1,0,0,"",l.uid]]);let g=null;s[d].forEach((b,x)=>{let k=Qs(o,b);if(k<0)return;let M=k===0&&l.
keys[x]!==l.keys[0],L=[k,M?1:0,b[0].length,b[0],l.uid];(!g||ar(L,g[2])<0)&&(g=[l,Ql(k,l.keys[x],M),L])}),g&&r.push(g)}),r.sort((l,d)=>ar(l[2],d[2])||l[0].at-d[0].
at);let i=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let d of l.apart)!i.has(d)&&!a.has(d)&&a.set(d,l);for(let[l,d]of a)for(let p of G.get(l)||[])
r.push([p,`kept apart from ${d.keys[0]} by a decision`,[12]]);return r}function ec(){let t=u("search").value,e=u("hits"),o=En(t);if(e.replaceChildren(),!t.trim())
return h.focus=Ko(),N(""),P.redraw();for(let[n,r]of o.slice(0,12)){let s=E("li"),i=U(n.name,()=>y.joining?ge(y.joining,n.id):oc(n));r!=="name"&&i.append(E("smal\
l","matched: "+r)),h.cards[n.at]||i.append(E("small",c.hidden.has(n.id)?"hidden: Show all brings it back":"filtered out at present")),s.append(i),e.append(s)}o.
length>12&&e.append(E("li",`${o.length-12} more: type more of the name`)),N(o.length?o.length+" found":"Nothing of that name is drawn here"),h.focus=new Set(o.map(
([n])=>n.id)),tc(t),m.batches=null,P.redraw()}function oc(t){ct("card:"+t.id),h.cards[t.at]&&c.mode!=="table"&&Gs(t)}function nc(){u("search").addEventListener(
"input",ec),u("search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=u("hits").querySelector("button");e&&e.click()}})}var Ui=()=>$.filter(t=>h.cards[t.at]),Zr=()=>C.filter(t=>h.drawn[t.at]),rc=()=>m.placed.kind==="near"?Gt():Zr().map(t=>[t]),sc=()=>Zr().map(t=>m.geometry[t.at].
label);function ic(){Object.assign(j,{spot:mn,hideLines:t=>{w.limits.hide=t},names:()=>m.namesDrawn,strokes:()=>m.placed.kind==="near"?Gt().length:0,scale:()=>P.
getScale(),choose:t=>ct(t),papers:()=>m.paperBoxes,pixel:(t,e)=>{let o=P.canvasToDOM({x:t,y:e}),n=j.getBoundingClientRect();return[n.left+o.x,n.top+o.y]},measures:()=>Object.
fromEntries(h.measures.map(([t,e,o])=>[t.uid,[e,o]])),earlier:()=>m.earlier&&C.filter(t=>m.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>de(),seats:()=>$t().map(
t=>[t.id,...A(t)]),paths:()=>rc().map(([t])=>[K($[t.source]).id,K($[t.target]).id,m.geometry[t.at].d]),labels:()=>sc().filter(t=>t&&t[2]),boxes:()=>Ui().map(t=>[
t.id,...A(t)]),named:t=>($.find(e=>e.name===t)||{}).id,found:t=>En(t).map(([e,o])=>[e.uid,o]),shown:()=>({cards:Ui().map(t=>t.id),lines:Zr().map(t=>t.uid),focus:h.
focus&&[...h.focus],states:h.lines})})}var rs={};ot(rs,{listen:()=>xc});var ac=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,lc=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,Gi=t=>t.map(e=>`${e.map(o=>lc(ac(String(o)))).join(",")}\r
`).join("");var ts={};ot(ts,{COLUMNS:()=>Cn,cellsOf:()=>Po,listTable:()=>Oe,listen:()=>dc});var qi=200,Cn=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],Po=t=>{let e=h.lines[t.at];return[
$[t.source].name,e.relation,$[t.target].name,e.goods,e.printed,[e.word,e.change&&`${bt[e.change][1]}: ${pn(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},Ze={lines:[-1,1],cards:[-1,1]},cc=t=>I[t.at].filter(e=>h.drawn[e.
at]).length,_i=t=>[t.name,t.small,h.pills[t.at].map(e=>e[0]).join(", "),cc(t)];function Ki(t,e,o){let[n,r]=Ze[e];if(n<0)return t;let s=a=>e==="lines"&&n===4?h.lines[a.
at].support??-1:e==="lines"&&n===9?h.lines[a.at].claims.length:o(a)[n];return t.map(a=>[s(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-l:a.localeCompare(l,"en"))).
map(([,a])=>a)}function Oe(){if(c.mode!=="table"&&!y.printing)return;let t=u("twin-lines"),e=Ki(C.filter(s=>h.drawn[s.at]&&(!h.focus||c.route<0||h.focus.has(s.uid))),
"lines",Po);t.replaceChildren();for(let s of e.slice(0,y.tableSize)){let i=E("tr");i.dataset.line=s.uid,c.at==="line:"+s.uid&&(i.className="on"),Po(s).forEach((d,p)=>{
let f=E("td",d,p===8?"days":"");f.dataset.label=Cn[p],i.append(f)});let a=E("td");for(let d of s.notes){let p=E("a",String(d));p.href="#note-"+d,p.addEventListener(
"click",f=>{f.preventDefault(),u("note-"+d).scrollIntoView()}),a.append(p," ")}let l=U(`Evidence (${h.lines[s.at].claims.length})`,()=>ct("line:"+s.uid));l.setAttribute(
"aria-label",`Evidence: ${$[s.source].name} to ${$[s.target].name}`),a.append(l),i.append(a),t.append(i)}let o=Ki($.filter(s=>h.cards[s.at]&&(!h.focus||c.route<
0||h.focus.has(s.id))),"cards",_i),n=u("twin-cards");n.replaceChildren();for(let s of o.slice(0,y.tableSize)){let i=E("tr"),a=E("td","","screen");i.dataset.card=
s.id;for(let d of _i(s))i.append(E("td",String(d)));let l=U("Evidence",()=>ct("card:"+s.id));l.setAttribute("aria-label",`Evidence: ${s.name}`),a.append(l),i.append(
a),n.append(i)}let r=Math.max(e.length,o.length)-y.tableSize;u("more").hidden=r<=0,u("more").textContent=`Show ${Math.min(r,qi)} more rows`,u("twin-told").textContent=
`${e.length} lines and ${o.length} cards`+(r>0?`, the first ${y.tableSize} shown`:"")}function dc(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
u(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((o,n,r)=>{o.replaceChildren(U(o.textContent,()=>{let[s,i]=Ze[t];Ze[t]=s!==n?[n,1]:i>0?[n,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),Ze[t][0]>=0&&o.setAttribute("aria-sort",Ze[t][1]>0?"ascending":"descending"),Oe(),N(Ze[t][0]<0?"In the order\
 of the picture":`Sorted by ${o.textContent}`)}))});u("more").addEventListener("click",()=>{y.tableSize+=qi,Oe()})}function Ji(){let t=C.filter(e=>h.drawn[e.at]).map(e=>[...Po(e),h.lines[e.at].claims.join(" "),e.uid]);return Gi([[...Cn,"Relation uid"],...t])}function Vi(){let t=o=>{
let{at:n,text:r,source:s,target:i,...a}=h.lines[o.at];return{...a,source:$[s].uid,target:$[i].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:le()[1]?le():null,view:Dt(),nodes:$.filter(o=>h.cards[o.at]).map(o=>({uid:o.uid,name:o.name,kind:o.family,small:o.small,measures:h.pills[o.
at].map(n=>n[0])})),edges:C.filter(o=>h.drawn[o.at]).map(t),routes:h.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}var Xi=t=>`<FEFF${Array.from({length:t.length},(o,n)=>t.charCodeAt(n)).map(o=>o.toString(16).padStart(4,"0")).join("").toUpperCase()}>`;function Yi(t,e,{title:o,
subject:n}){let r=e.wide>e.high,[s,i]=r?[842,595]:[595,842],a=Math.min((s-48)/e.wide,(i-48)/e.high),[l,d]=[e.wide*a,e.high*a],p=`q ${l.toFixed(2)} 0 0 ${d.toFixed(
2)} ${((s-l)/2).toFixed(2)} ${(i-24-d).toFixed(2)} cm /I Do Q`,f=[["<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>"],
["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],[`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${s} ${i}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R \
>>`],[`<< /Length ${p.length} >>
stream
${p}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${e.wide} /Height ${e.high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${t.length}\
 >>
stream
`,t,`
endstream`],[`<< /Title ${Xi(o)} /Subject ${Xi(n)} /Creator (entrepot) >>`]],g=[],b=[],x=new TextEncoder,k=0,M=O=>{let T=typeof O=="string"?x.encode(O):O;g.push(
T),k+=T.length};M(`%PDF-1.7
`),f.forEach((O,T)=>{b.push(k),M(`${T+1} 0 obj
`),O.forEach(M),M(`
endobj
`)});let L=k,S=b.map(O=>`${String(O).padStart(10,"0")} 00000 n 
`).join("");return M(`xref
0 ${f.length+1}
0000000000 65535 f 
${S}trailer
<< /Size ${f.length+1} /Root 1 0 R /Info 6 0 R >>
startxref
${L}
%%EOF
`),g}async function Zi(){let t=Yt(2,!1,6e3),e=await new Promise(s=>t.toBlob(s,"image/jpeg",.93)),o=new Uint8Array(await e.arrayBuffer()),n={wide:t.width,high:t.height},
r=Yi(o,n,{title:document.title,subject:w.question});return new Blob(r,{type:"application/pdf"})}function pc(t){let e=-1;for(let o of t){e^=o;for(let n=0;n<8;n++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function Qi(t){let e=new TextEncoder,o=[],n=[],r=0,s=p=>{
let f=new DataView(new ArrayBuffer(p.reduce((b,[,x])=>b+x,0))),g=0;for(let[b,x]of p)x===2?f.setUint16(g,b,!0):f.setUint32(g,b,!0),g+=x;return new Uint8Array(f.buffer)};
for(let[p,f]of t){let g=typeof f=="string"?e.encode(f):f,b=e.encode(p),x=[[20,2],[2048,2],[0,2],[0,2],[33,2],[pc(g),4],[g.length,4],[g.length,4],[b.length,2],[0,
2]];n.push(s([[33639248,4],[20,2],...x,[0,2],[0,2],[0,2],[0,4],[r,4]]),b);let k=[s([[67324752,4],...x]),b,g];o.push(...k),r+=k.reduce((M,L)=>M+L.length,0)}let i=n.
reduce((p,f)=>p+f.length,0),a=s([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[i,4],[r,4],[0,2]]),l=new Uint8Array(r+i+a.length),d=0;for(let p of[...o,...n,
a])l.set(p,d),d+=p.length;return l}var Tn="http://schemas.openxmlformats.org/package/2006",ea="http://schemas.openxmlformats.org/officeDocument/2006/relationships",os=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${ea}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),to=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,Qe=12700,[Le,oa,te]=[960,540,36],ta=88,fc=230,mc='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',uc=["dk1:1B2430","\
lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:0F4C75","folH\
link:5B6B7A"],ns=t=>vt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),na=([t,e,o,n])=>`<a:xfrm><a:off x="${Math.
round(t*Qe)}" y="${Math.round(e*Qe)}"/><a:ext cx="${Math.round(o*Qe)}" cy="${Math.round(n*Qe)}"/></a:xfrm>`;function An(t,e,o,n,r,s){let i=o?`<p:ph type="${o}"/\
>`:"",a=s.map(p=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${ns(p)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${na(n)}<a:prstGeom prst\
="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${o?"":' txBox="1"'}/><p:nvPr>${i}</p:nvPr></p:nvSpPr\
>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p:sp>`}var No=t=>`${to}\
<Relationships xmlns="${Tn}/relationships">${t.map(([e,o,n])=>`<Relationship Id="${e}" Type="${o==="core-properties"?`${Tn}/relationships/metadata`:ea}/${o}" Ta\
rget="${n}"/>`).join("")}</Relationships>`;function hc(){let t=uc.map(r=>r.split(":")).map(([r,s])=>`<a:${r}><a:srgbClr val="${s}"/></a:${r}>`).join(""),e=(r,s)=>`\
<a:${r}><a:latin typeface="${s}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,o=r=>r.repeat(3),n='<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';return`${to}\
<a:theme ${os} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e("majorFont","Georgia")}${e("min\
orFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${o(n)}</a:fillStyleLst><a:lnStyleLst>${o(`<a:ln w="6350">${n}</a:ln>`)}</a:lnStyle\
Lst><a:effectStyleLst>${o("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${o(n)}</a:bgFillStyleLst></a:fmtScheme></a:them\
eElements></a:theme>`}var es=(t,e,o)=>`${to}<p:${t} ${os}><p:cSld><p:spTree>${mc}${e}</p:spTree></p:cSld>${o}</p:${t}>`;function gc(t){let e=oa-16,o=t.print.join(
" · "),n=10*Math.ceil(o.length/fc),r=[Le-2*te,e-n-8-ta],s=Math.min(r[0]/t.wide,r[1]/t.high),[i,a]=[t.wide*s,t.high*s],l=[(Le-i)/2,ta+(r[1]-a)/2,i,a],d=`<p:pic>\
<p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${ns(t.spoken)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:\
blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${na(l)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,p=[An(2,
"Title","title",[te,24,Le-2*te,36],26,[t.title]),An(3,"Answer","",[te,62,Le-2*te,36],13,[t.answer]),d,An(5,"Sources","",[te,e-n,Le-2*te,n],8,[o])];return es("sl\
d",p.join(""),"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>")}function ra(t){let e=(d,p)=>`<Override PartName="/${d}" ContentType="application/vnd.openxmlfo\
rmats-${p}+xml"/>`,o="officedocument.presentationml",n=[e("ppt/presentation.xml",`${o}.presentation.main`),e("ppt/slideMasters/slideMaster1.xml",`${o}.slideMast\
er`),e("ppt/slideLayouts/slideLayout1.xml",`${o}.slideLayout`),e("ppt/slides/slide1.xml",`${o}.slide`),e("ppt/theme/theme1.xml","officedocument.theme"),e("docPr\
ops/core.xml","package.core-properties")],r=An(2,"Title","title",[te,24,Le-2*te,36],26,["Title"]),a=es("sldMaster",r,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx\
2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLay\
outIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:\
schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></\
p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),l=es("sldLayout",r,"<p:clrMapOvr><a:masterClrMapping/></p:c\
lrMapOvr>");return Qi([["[Content_Types].xml",`${to}<Types xmlns="${Tn}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-pac\
kage.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${n.join("")}</Types>`],["_rels/.rels",No([["rId1","officeDocument","ppt/presentation\
.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${to}<cp:coreProperties xmlns:cp="${Tn}/metadata/core-properties" xmlns:dc="http:\
//purl.org/dc/elements/1.1/"><dc:title>${ns(t.title)}</dc:title><dc:creator>entrepot</dc:creator><dc:language>en</dc:language></cp:coreProperties>`],["ppt/prese\
ntation.xml",`${to}<p:presentation ${os}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rI\
d2"/></p:sldIdLst><p:sldSz cx="${Le*Qe}" cy="${oa*Qe}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",No([["rId1",
"slideMaster","slideMasters/slideMaster1.xml"],["rId2","slide","slides/slide1.xml"],["rId3","theme","theme/theme1.xml"]])],["ppt/slideMasters/slideMaster1.xml",
a],["ppt/slideMasters/_rels/slideMaster1.xml.rels",No([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt\
/slideLayouts/slideLayout1.xml",l],["ppt/slideLayouts/_rels/slideLayout1.xml.rels",No([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/\
theme1.xml",hc()],["ppt/slides/slide1.xml",gc(t)],["ppt/slides/_rels/slide1.xml.rels",No([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","ima\
ge","../media/image1.png"]])],["ppt/media/image1.png",t.image]])}async function sa(){let t=Yt(2,!1,3400,!0),e=await new Promise(n=>t.toBlob(n,"image/png")),o=ra({title:document.title,answer:`${w.question} ${Hr()}`.trim(),spoken:`${document.
title}. ${w.question}`,print:[Fr(),...w.terms],image:new Uint8Array(await e.arrayBuffer()),wide:t.width,high:t.height});return new Blob([o],{type:"application/v\
nd.openxmlformats-officedocument.presentationml.presentation"})}function ia(){return kn(()=>{let[t,e,o,n]=cn(de()),r=m.placed.kind==="map"?(o-t)/1e3:1,s=Math.max(o-t,640*r),i=$n(!1,s/r),a=n-e+(i.top+i.low)*r,l=t-(s-(o-t))/2,
d=e-i.top*r,p=(f,g)=>[`<g transform="translate(${v(l+i.edge*r)} ${v(g)}) scale(${r.toFixed(4)})">`,...f.map(Fe),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${v(l)} ${v(d)} ${v(s)} ${v(a)}" width="${v(s/r)}" height="${v(a/r)}" role="img" font-family="${vt(w.font)}">`,`<title>${vt(document.title)}</t\
itle>`,`<desc>${vt(C.filter(f=>h.drawn[f.at]).slice(0,400).map(f=>`${$[f.source].name} to ${$[f.target].name}: ${f.label} (${h.lines[f.at].small})`).join("; "))}\
</desc>`,`<metadata>${vt(w.terms.join(`
`))}</metadata>`,`<rect x="${v(l)}" y="${v(d)}" width="${v(s)}" height="${v(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${v(t)}" y="${v(e)}" width="${v(
o-t)}" height="${v(n-e)}" viewBox="${v(t)} ${v(e)} ${v(o-t)} ${v(n-e)}">`,...wc(r),...c.against&&!et()?br(_t(null,!1),1/r,!1).map(Fe):[],...R.notes.length?ln(_t(
null,!1),1/r,!1).map(Fe):[],"</svg>",...p(i.head,d),...p(i.foot,n),"</svg>"].join(`
`)+`
`})}function wc(t){let e=w.light,o=[],n=(a,l,d,p,f,g="")=>`<text x="${v(a)}" y="${v(l)}" font-size="${v(p)}" fill="${f}"${g}>${vt(d)}</text>`,r=' font-weight="b\
old"',s=' text-anchor="middle"';if(m.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return o.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...o,...xr(_t(null,!1),1/t).map(Fe)]}if(m.placed.kind==="near")return er(
_t(null,!1),1).map(Fe);for(let[a,l,d]of m.placed.headings||[])o.push(n(l,d,a,10.5,e.soft,r+s+' letter-spacing="1"'));(m.placed.strips||[]).forEach(([a,l])=>a&&o.
push(n(0,l+21,a,12,e.soft,r)));let i=C.filter(a=>h.drawn[a.at]&&(m.geometry[a.at].d||m.geometry[a.at].from));for(let a of i){let l=h.lines[a.at],d=m.geometry[a.
at],p=w.widths[l.weight]*(d.from?.55:1),f=w.known[l.known][1],g=d.d||`M${(d.from||d.tip).map(v).join(" ")}L${v(d.tip[0])} ${v(d.tip[1])}`,b=f.length?` stroke-da\
sharray="${f.map(v).join(" ")}"`:"",x=(z,V)=>`<path d="${g}" fill="none" stroke="${z}" stroke-width="${v(V)}"${b}/>`;o.push(l.denied?x(e.line,p+3)+x(e.ground,p+
.6):x(e.line,p));let k=6+p,M=k*.45,[L,S]=d.tip,[O,T]=d.way,W=L-O*k,H=S-T*k;o.push(`<polygon points="${[[L,S],[W-T*M,H+O*M],[W+T*M,H-O*M]].map(z=>z.map(v).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of i){let l=h.lines[a.at],d=m.geometry[a.at].label;if(!d)continue;let[p,f,g,b]=d,x=p-g/2,k=f-b/2;o.push(`<rect x\
="${v(x)}" y="${v(k)}" width="${v(g)}" height="${v(b)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let M=k+4+11.5*.85;for(let L of a.text)o.push(n(p,M,L,11.5,e.ink,s)),M+=14;if(o.push(n(p,M,l.small,11,e.soft,s)),l.partial&&o.push(n(p+g/2-3,k+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let L=x+2,S=k+2;o.push(`<circle cx="${v(L)}" cy="${v(S)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),o.push(
`<path d="M${v(L-3)} ${v(S-3)}L${v(L+3)} ${v(S+3)}M${v(L+3)} ${v(S-3)}L${v(L-3)} ${v(S+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of $)h.cards[a.at]&&
o.push(...yc(a,n,e));return o}function yc(t,e,o){let[n,r,s,i]=A(t),a=n-s/2,l=r-i/2,d=w.looks[t.family],p=' font-weight="bold"';if(!s)return[];if(m.placed.kind!==
"wide"&&m.placed.kind!=="tall")return[Zo(d.glyph,n,r,s/2,d.light),e(n+s/2+1,r+3,t.name.slice(0,40),9,o.ink,p)];let f=[`<rect x="${v(a)}" y="${v(l)}" width="${v(
s)}" height="${v(i)}" rx="4" fill="${o.card}" stroke="${t.end?o.mark:o.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${v(a)}" y="${v(l)}" width="5" heig\
ht="${v(i)}" rx="2" fill="${d.light}"/>`,Zo(d.glyph,a+18,r,5,d.light)],g=r-(15*t.text.length+13)/2+10;for(let x of t.text)f.push(e(a+32,g,x,13,o.ink,p)),g+=15;f.
push(e(a+32,g,t.small,11,o.soft));let b=a+s-6;for(let[x,k]of[...h.pills[t.at]].reverse())f.push(`<rect x="${v(b-k)}" y="${v(l-7)}" width="${v(k)}" height="13" r\
x="6.5" fill="${o.pill}"/>`,e(b-k/2,l+2.6,x,8.5,o["pill-ink"],' text-anchor="middle"'+p)),b-=k+4;return f}var bc={png:()=>Yt(2,it()).toBlob(t=>Vt(Jt("png"),t)),pdf:()=>Zi().then(t=>Vt(Jt("pdf"),t)),pptx:()=>sa().then(t=>Vt(Jt("pptx"),t)),svg:()=>Vt(Jt("svg"),new Blob(
[ia()],{type:"image/svg+xml"})),csv:()=>Vt(Jt("csv"),new Blob(["\uFEFF"+Ji()],{type:"text/csv"})),json:()=>Vt(Jt("json"),new Blob([Vi()],{type:"application/json"}))};
function xc(){F&&(u("keep").hidden=!1,u("home").hidden=!1,u("keep").addEventListener("submit",async t=>{t.preventDefault();try{await gt("/api/views",{title:u("k\
eep-title").value,address:location.pathname+location.search+location.hash}),u("save").open=!1,N("Saved in the case")}catch(e){N(e.message)}}));for(let t of At("\
save"))t.addEventListener("click",()=>{bc[t.dataset.save](),u("save").open=!1});u("link").addEventListener("click",()=>{pt(),u("save").open=!1;let t=location.href,
e=()=>N("The address of this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>N("The address o\
f this view was copied"),e):e()}),window.addEventListener("beforeprint",()=>{if(y.printing=!0,y.tableSize=Math.max(y.tableSize,Math.min(C.length,2e3)),Oe(),Ct.toggleAttribute(
"data-story",y.toPrint),y.toPrint)return u("paper").replaceChildren(...Kr());let t=document.createElement("img");t.alt=document.title,t.src=Yt(2,!1,3400).toDataURL(
"image/png"),u("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{y.printing=y.toPrint=!1,Ct.removeAttribute("data-story"),u("paper").replaceChildren()})}var ss={};ot(ss,{listen:()=>kc});function kc(){for(let t of At("mode"))t.addEventListener("click",()=>vo(t.dataset.mode));u("theme").addEventListener("click",()=>D(()=>{c.theme=it()?"light":"da\
rk"})),Zn.addEventListener("change",()=>q()),u("turn").addEventListener("click",()=>D(()=>{c.turn=m.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=null})),
u("fit").addEventListener("click",()=>{mt(!0),pt()}),u("tidy").addEventListener("click",oi),u("every").addEventListener("click",()=>D(()=>{c.every=!c.every})),u(
"undo").addEventListener("click",()=>Ye(Ht,Ft)),u("redo").addEventListener("click",()=>Ye(Ft,Ht)),u("lasso").addEventListener("click",()=>Xe(!y.lassoOn)),u("clo\
se").addEventListener("click",()=>y.noting?Me():_e()),u("back").addEventListener("click",()=>{let t=tt.slice(0,-1),e=tt[tt.length-1];y.shownSheet="",ct(e,!0),tt.
splice(0,tt.length,...t),u("back").hidden=t.length===0})}function aa(t){let e=m.placed;m.placed=$s(),en(),(Ls()||m.placed!==e||t)&&Ci(),m.batches=null,Rr(),Br(),Dr(),Ct.dataset.theme=it()?"dark":"light",u("theme").textContent=
it()?"Light":"Dark",u("turn").textContent=m.placed.kind==="tall"?"Columns":"Rows",u("turn").hidden=m.placed.kind!=="tall"&&m.placed.kind!=="wide",u("every").hidden=
m.placed.kind!=="near"||!(m.routed.size?m.unrouted.size:m.placed.folded.includes(1)),u("tidy").hidden=m.placed.kind==="map",u("every").setAttribute("aria-presse\
d",String(c.every)),u("near-note").hidden=m.placed.kind!=="near",u("twin").hidden=c.mode!=="table",j.style.visibility=c.mode==="table"?"hidden":"visible";for(let o of At(
"mode"))o.setAttribute("aria-pressed",String(c.mode===o.dataset.mode));u("map-note").hidden=c.mode!=="map",Oe(),Ar(),vn(),y.noting&&(u("panel").hidden=!1),u("un\
do").disabled=Ht.length===0,u("redo").disabled=Ft.length===0,m.placed!==e&&(c.eye?P.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):mt()),pt(),P.redraw()}ws(aa);sr(ii);sr(Cr);var $c=[cr,Nr,rs,Er,Yr,Ir,Wr,Or,ts,Tr,qr,Xr,Lr,ss,Vr,Qr];for(let{listen:t}of $c)t();window.addEventListener("resize",()=>{let t=m.placed;q(),
m.placed===t&&!c.eye&&mt()});window.addEventListener("hashchange",t=>Jr(new URL(t.newURL).hash.slice(1)));var la=location.hash.slice(1)||Ot.view||"";Object.assign(
c,It(la));q(!0);Ct.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(St,await no("sheets"));await Vs();for(let t of F?
c.grown.slice():[])await rn(t);c.grown.length&&Object.assign(c,It(la),{grown:c.grown});q(c.grown.length>0);Q();Ct.dataset.ready="yes";
