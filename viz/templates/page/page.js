// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var Ta=Object.defineProperty;var ot=(t,e)=>{for(var o in e)Ta(t,o,{get:e[o],enumerable:!0})};var u=t=>document.getElementById(t),Pt=document.documentElement,W=u("board"),E=(t,e,o)=>{let n=document.createElement(t);return e!==void 0&&e!==""&&(n.textContent=
e),o&&(n.className=o),n},G=(t,e,o)=>{let n=E("button",t,o);return n.type="button",n.addEventListener("click",e),n},Nt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],Ht=t=>t.target,ja="http://www.w3.org/2000/svg",X=(t,e,o)=>{let n=document.createElementNS(ja,t);for(let[r,s]of Object.entries(e))n.setAttribute(r,String(
s));return o&&(n.textContent=o),n},ke=t=>t.getContext("2d"),N=t=>{u("told").textContent!==t&&(u("told").textContent=t)},ro={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};async function Bo(t){let e=u(t);if(!e.dataset.packed)return e.textContent;let o=Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0));return new Response(new Blob(
[o]).stream().pipeThrough(new DecompressionStream(e.dataset.packed))).text()}var Fn=document.createElement("script");Fn.textContent=await Bo("engine");document.head.append(Fn);Fn.remove();var so=async t=>JSON.parse(await Bo(t)),ys=({count:t,same:e,each:o})=>{let n=new Array(t),r=Object.keys(o);for(let s=0;s<t;s++){let i={at:s,...e};for(let a of r)
i[a]=o[a][s];n[s]=i}return n},xs=await so("model"),k=ys(xs.nodes),A=ys(xs.edges),w=await so("data"),B=new Map(k.map(t=>[t.id,t])),z=new Map(A.map(t=>[t.uid,t])),
_=new Map;for(let t of k)_.set(t.uid,[..._.get(t.uid)||[],t]);var I=k.map(()=>[]);for(let t of A)I[t.source].push(t),t.target!==t.source&&I[t.target].push(t);var zt=A.
length>w.limits.many,At={texts:[],cards:{},lines:{},claims:{}},Tt=await so("left"),bs=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);
Tt.file&&(w.live=null);var Wt=w.live?location.pathname+location.search:"",Ee=(w.near?w.near.packs:[]).map(([t,e,o,n,r,s,i,a,l])=>({id:t.slice(5),one:e,many:o,label:n,
box:[r,s,i,a],members:l})),nt=new Map(Ee.map(t=>[t.id,t])),io=new Map(Ee.flatMap(t=>t.members.map(e=>[e,t]))),wt=w.near&&w.near.sizes,H=w.live,ks=t=>H&&H.opens[t.
startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var oe=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=oe(),h={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(A.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},tt=[],m={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},x={hover:"",down:null,moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var $s=t=>[["pin",t.pinned],["laid",t.laid]],Pa=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function Ut(){let t=new URLSearchParams,e=oe();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[o,
n]of $s(c))n.size&&t.set(o,[...n].map(([r,[s,i]])=>`${r}~${s}~${i}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Rt(t){let e=new URLSearchParams(t),o=g=>e.get(g)||"",n=g=>o(g).split("\
~").filter(Boolean),r=oe(),s=r.to,i=(g,y,b,$)=>Number.isInteger(g)&&g>=y&&g<=b?g:$,a=o("at");(a.startsWith("card:")&&B.has(a.slice(5))||a.startsWith("line:")&&z.
has(a.slice(5))||a.startsWith("pack:")&&nt.has(a.slice(5)))&&(r.at=a),r.route=i(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(g=>g.length))-
1,-1),r.known=w.clock.known.includes(o("known"))?o("known"):"";let l=o("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let f=o("true").split("-").map(g=>parseInt(g,10));f.length===2&&([r.from,r.to]=[i(f[0],0,s,0),i(f[1],0,s,s)]),r.from>r.to&&([r.from,r.to]=[0,s]),
r.off=new Set(n("off")),r.least=Math.min(Math.max(parseFloat(o("least"))||0,0),1);for(let[g,y]of Pa(r))for(let b of n(g))B.has(b)&&y.add(b);for(let[g,y]of $s(r)){
let b=n(g);for(let $=0;$+2<b.length;$+=3){let M=[parseFloat(b[$+1]),parseFloat(b[$+2])];(B.has(b[$])||nt.has(b[$]))&&M.every(Number.isFinite)&&y.set(b[$],M)}}r.
open=new Set(n("open").filter(g=>nt.has(g))),r.mode=["picture","table","map"].includes(o("as"))&&(o("as")!=="map"||w.map)?o("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(o("turn"))?o("turn"):"",r.theme=["dark","light"].includes(o("theme"))?o("theme"):"";let p=n("join");p.length===2&&p.every(
g=>B.has(g))&&(r.ends=p),r.grown=w.live||Tt.grown?n("grow").filter(g=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g)):[];let d=o("eye").split("_").map(parseFloat);return r.
eye=d.length===3&&d.every(Number.isFinite)&&d[2]>0?[d[0],d[1],d[2]]:null,r}function pt(){let t=Ut();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function yt(t,e){let o=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},n;try{n=await fetch(t,o)}catch{throw new Error(
"The server does not answer; start entrepot serve again and reload")}if(!n.ok)throw new Error((await n.text()).trim().split(`
`)[0].slice(0,300));return n.json()}var Ms={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},R={by:Tt.by||"",notes:Tt.notes||[],steps:Tt.steps||[]},Ce=[],vs=Promise.resolve(),ao=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),Ss=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ne=()=>JSON.stringify([R.notes,R.steps]);function Os(t){
let e=ne();[R.notes,R.steps]=JSON.parse(t),lo(e)}function lo(t){if(t===ne())return;if(!w.live){x.unsaved=!0;return}let[e,o]=JSON.parse(t),n=new Map(e.map(i=>[i.
key,JSON.stringify(i)])),r=new Set(R.notes.map(i=>i.key)),s=R.notes.filter(i=>n.get(i.key)!==JSON.stringify(i)).map(i=>["/api/notes",{note:i}]);for(let i of e)r.
has(i.key)||s.push(["/api/notes/drop",{key:i.key}]);JSON.stringify(o)!==JSON.stringify(R.steps)&&s.push(["/api/story",{page:Wt,steps:R.steps}]);for(let[i,a]of s)
vs=vs.then(()=>yt(i,a)).catch(l=>{x.unsaved=!0,N(`Not saved in the case: ${l.message}`)})}var Hn=()=>({view:Ut(),own:ne()}),Gt=[],_t=[],Ls=0;function vt(t=""){let e=t&&t===x.lastKind&&performance.now()-Ls<700;[x.lastKind,Ls]=[t,performance.now()],!e&&
(Gt.push(Hn()),_t.length=0)}function re(t,e=""){let o=ne();vt(e),t(),lo(o),q()}function D(t,e=!1,o=""){vt(o),t(),q(e)}var Es=[],Cs=t=>Es.push(t);function q(t=!1){for(let e of Es)e(t)}var J=t=>Math.round(t*10)/10,v=t=>String(J(t)),co=(t,e,o=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+o&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+o;function As(t,e){let o=e[0]-
t[0],n=e[1]-t[1],r=Math.hypot(o,n)||1,s=[o/r,n/r],i=[e[0]-s[0]*e[2]/2,e[1]-s[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:i,way:s,label:null}}var Ts=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),zn=t=>t.curve||=Ts(t.d);function qt(t,e){let o=zn(t),n=1-e,r=[n*n*n,3*n*n*e,3*n*e*e,e*e*e],s=i=>r.reduce((a,l,f)=>a+l*o[2*f+i],0);
return[s(0),s(1)]}function Do(t,e,o=0){let[n,r]=qt(t,o);for(let s=o;s<.9;s+=.01){let[i,a]=qt(t,s);if(Math.hypot(i-n,a-r)>=e)return s}return .5}var Un=(t,e,o,n,r,s)=>{
let i={d:`M${v(t)} ${v(e)}C${[...o,n,r].map(v).join(" ")}`,tip:[n,r],way:s,curve:[t,e,...o,n,r]};return{...i,label:[...qt(i,.5),0,0]}},Gn=t=>t.points||=Ts(t.d);
function Io(t){let e=Gn(t),o=2*Math.floor(e.length/4);return[e[o],e[o+1]]}function js(t,e,[o,n],[r,s]){let i=r-o,a=s-n,l=Math.min(Math.max(((t-o)*i+(e-n)*a)/(i*
i+a*a||1),0),1);return Math.hypot(t-o-l*i,e-n-l*a)}var xt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+e[2]/
2)),Math.max(...t.map(e=>e[1]+e[3]/2))],Fo=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function _n(t,e,o,n,r){
let[s,i]=e-t>n-o?r:[t,e];return s<o?s-o:i>n?Math.min(i-n,s-o):0}function Ps(t,[e,o]){let n=!1;return t.forEach(([r,s],i)=>{let[a,l]=t.at(i-1)||t[0];l>o!=s>o&&e<
(a-r)*(o-s)/(l-s)+r&&(n=!n)}),n}var Ho=t=>{let e=m.placed&&m.placed.kind==="near"&&io.get(t.at);return e&&!c.open.has(e.id)?e:null},K=t=>Ho(t)||t,zo=t=>(t.members?"pack:":"card:")+t.id,Bt=t=>t.
members.map(e=>k[e]).filter(e=>h.cards[e.at]),Mt=()=>[...new Set(k.filter(t=>h.cards[t.at]).map(K))],Kt=t=>{let e=Bt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Ae=t=>t.members?Bt(t).map(e=>e.id):[t.id],bt=t=>nt.get(t)||B.get(t),se=(t,e)=>t.source===e.at?t.target:t.source,po=t=>`${k[t.source].name} ${t.relation}\
 ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,st=t=>t.slice(5);var T=t=>{let e=t.members?t:K(t),{x:o,y:n,w:r,h:s}=m.placed.cards,i=e.box||[o[e.at],n[e.at],r[e.at],s[e.at]],a=m.placed.kind==="map"?null:c.pinned.get(e.id)||(m.
placed.kind==="near"?c.laid.get(e.id)||m.loose.get(e.id):null);return a?[a[0],a[1],i[2],i[3]]:i},Te=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(e=>c.pinned.
has(e.id))],Uo=t=>Math.min((W.clientWidth-36)/t.width,(W.clientHeight-36)/t.height,1.15);function Ns(){return c.mode==="map"?w.map:w.field?w.field:w.near?w.near:
c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||Uo(w.tall)>1.2*Uo(w.wide)?w.tall:w.wide}function qn(t,{middle:e,chip:o,gutter:n}){if(!t)return 0;let r=(e+o)/2+n;return Math.sign(t)*(r+(Math.abs(t)-1)*(o+n))}function Ws(t,e){let o=qn(1,e);if(Math.abs(
t)<o/2)return 0;let n=Math.round((Math.abs(t)-o)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,n+1)}function Go(t,e,[o,n],r,s){let i=r.filter(p=>Math.abs(p[0]-
t)<(p[2]+o)/2+4),a=p=>(p[3]+n)/2+s,f=[e,...i.flatMap(p=>[p[1]-a(p),p[1]+a(p)])].filter(p=>i.every(d=>Math.abs(p-d[1])>a(d)-.05));return J(f.reduce((p,d)=>Math.abs(
d-e)<Math.abs(p-e)?d:p))}function Rs(t,{gap:e,group:o,head:n}){let r=new Set,s=[],i=0;return t.forEach(({tall:a,kind:l,headed:f},p)=>{p&&l!==t[p-1].kind&&(i+=o),
f&&!r.has(l)&&(i+=n),r.add(l),s.push(i+a/2),i+=a+e}),[s,i]}function Bs(t){let e=[];for(let o of t){let n={value:o,count:1};for(let r=e.at(-1);r&&r.value>n.value;r=
e.at(-1)){let s=r.count+n.count;n={value:(r.value*r.count+n.value*n.count)/s,count:s},e.pop()}e.push(n)}return e.flatMap(({value:o,count:n})=>new Array(n).fill(
o))}var Ds=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||m.loose.size>0,fo=()=>k[w.near.columns.indexOf(0)],Wa=t=>qn(t,wt),mo=t=>w.near.cards.
x[fo().at]+Wa(t),je=t=>t.members?t.members[0]:t.at;function ie(t){let e=c.pinned.get(t.id);return e?Ws(e[0]-mo(0),wt):w.near.columns[je(t)]}var Kn=t=>{let e=w.near.
parents[je(t)];return e>=0&&h.cards[e]?K(k[e]):null},Jn=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...Ee.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function Vn(){let t=[];for(let{words:e,members:o}of Jn()){let n=o.map(l=>k[l]).filter(l=>h.cards[l.at]&&!c.pinned.has(K(l).id)).map(
T);if(!n.length)continue;let[r,s,i,a]=n.reduce((l,f)=>f[1]-f[3]/2<l[1]-l[3]/2?f:l);t.push([e,r-i/2,s-a/2-5,i])}return t}var uo=()=>Vn().map(([,t,e,o])=>[t+o/2,e-
4,o,14]);function Is(){let t=m.loose;if(m.loose=new Map,m.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=Mt(),o=s=>c.laid.has(s.id)||c.pinned.has(s.id),
n=e.filter(o).map(T),r=[];for(let s of e.filter(i=>!o(i))){let i=T(s);!n.some(l=>co(l,i))?n.push(i):r.push(s)}r.length&&n.push(...uo());for(let s of r){let[i,a,
l,f]=T(s),p=[i,Go(i,a,[l,f],n,wt.gap)];m.loose.set(s.id,p),n.push([...p,l,f])}}return t.size!==m.loose.size||[...m.loose].some(([e,o])=>String(t.get(e))!==String(
o))}var kt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Xn={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},_o=t=>t!==null&&t.printed===Xn.printed;function Fs(t,{known:e,newest:o,start:n,end:r}){let s=e||
o,i="";for(let[a,l,f,p]of t){let d=p?a<=s:!e||a!==""&&a<=e;i+=d&&l<=(r||"9999-12-31")&&f>=(n||"0000-01-01")?"1":"0"}return i}function Hs(t,e){return t===null?e===
null?"":"appeared":e===null?"went":_o(t)||_o(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var le=()=>c.from===0&&c.to===oe().to?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function go(t){let[e,o]=le();return Fs(t,{known:c.known,newest:w.
clock.newest,start:e,end:o})}var $e=()=>c.known!==""||le()[1]!=="";function zs(t){let e=go(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var ae=w.states.lines,Yn=(t,e)=>t in ae.same?ae.same[t]:ae.each[t][e];function Ra({at:t}){return ae.more[t]?ae.more[t]:ae.dated?{items:[[Yn("kn\
own",t),Yn("start",t),Yn("end",t)]]}:{items:[]}}function Zn(t){if(!$e())return t;let e=zs(Ra(t));return e===null?null:{...t,...e===void 0?Xn:e}}function Qn(t){let e=w.
states.cards[t.at];if(!e||!$e())return t.pills;let o=zs(e);return Array.isArray(o)?o:t.pills}function qo(){if(!$e()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=go(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&H&&Ba(t),e===void 0?null:w.trace.lists[e]}var ho=new Map;
async function Ba(t){if(ho.has(t))return;let e=new URLSearchParams(location.search),[o,n]=le();for(let[r,s]of[["known",c.known],["start",o],["end",n]])e.set(r,s);
ho.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await yt("/api/routes?"+e);for(let s of r)s.drawn=s.lines.every(i=>z.has(i));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){ho.set(t,r.message)}go(w.trace.items)===t&&q()}function Pe(t,e){let o=[c.known,c.against];[c.known,
c.against]=[t,""];try{return e()}finally{[c.known,c.against]=o}}var ft=t=>!t.by||t.by.some(e=>c.grown.includes(e)),jt=(t,e)=>c.off.has(`${t}.${e}`);function Us(t){return jt("known",t.known)||jt("level",t.level)||(t.support===
null?jt("weight","none"):jt("weight",t.weight)||t.support<c.least)||t.denied&&jt("mark","denied")||t.partial&&jt("mark","partial")?!1:!wo("status",t.statuses)&&
!wo("source",t.sources)&&!wo("voice",t.voices.map(ve))&&!jt("relation",ve(t.relation))}var wo=(t,e)=>e.length>0&&e.every(o=>jt(t,o)),ve=t=>t.replaceAll("~","-"),
Ko=t=>ve(t.country||"none on file"),Jo=t=>h.pills[t.at].length?h.pills[t.at].map(e=>ve(e[0])):["none"];function Gs([t,e,o,n,r]){let d=L=>52+L*306,g=L=>120-L*108,y=E("figure","","chart"),b=X("svg",{viewBox:"0 0 370 150",role:"img","aria-label":o.map(L=>L[4]).join(
"; ")});for(let[L,S]of r)b.append(X("line",{x1:52,x2:358,y1:g(L),y2:g(L),class:"rule"}),X("text",{x:46,y:g(L)+4,"text-anchor":"end"},S));b.append(X("text",{x:52,
y:138},n[0]),X("text",{x:358,y:138,"text-anchor":"end"},n[1]));let $=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[L,S,O,C,
P]of o){let F=X("g",{class:`mark m${L%4}`});F.append(X("title",{},P)),C!==O&&F.append(X("line",{x1:d(S),x2:d(S),y1:g(O),y2:g(Math.min(C,1)),"stroke-dasharray":"\
2 3"})),F.append(Vo($[L%$.length],d(S),g(O),5)),b.append(F)}let M=E("ul","","key");return e.forEach((L,S)=>{let O=E("li"),C=X("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${S%4}`});C.append(Vo($[S%$.length],8,7,5)),O.append(C,E("span",L)),M.append(O)}),y.append(b,M,E("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function Vo(t,e,o,n){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let i=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;i.push(`${v(
e+1.15*n*Math.cos(l))},${v(o+1.15*n*Math.sin(l))}`)}return X("polygon",{points:i.join(" ")})}if(t==="circle")return X("circle",{cx:e,cy:o,r:n});if(t==="ring")return X(
"circle",{cx:e,cy:o,r:n-1,fill:"none","stroke-width":2});let s=t==="bar"?n*.45:n*.9;return X("rect",{x:e-n*.9,y:o-s,width:n*1.8,height:2*s})}var _s=(t,e)=>t.source===e?t.target:t.source;function qs(t,e,o,n){let r=new Map([[t,null]]),s=[t];for(;s.length&&!r.has(e);){let a=[];for(let l of s)for(let f of o[l].
filter(n)){let p=_s(f,l);r.has(p)||(r.set(p,f),a.push(p))}s=a}if(!r.has(e))return null;let i=[];for(let a=e,l=r.get(a);l;l=r.get(a))i.unshift(l),a=_s(l,a);return i}function Xo(){if(c.route>=0&&h.routes[c.route])return tr(h.routes[c.route]);if(c.ends[1])return yo(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=z.get(c.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?nt.get(c.at.slice(5)).members.map(o=>k[o]):[B.get(c.at.slice(5))],e=new Set(t.map(o=>o.id));for(let o of t)for(let n of I[o.
at])h.drawn[n.at]&&[n.uid,k[n.source].id,k[n.target].id].forEach(r=>e.add(r));return e}return null}var tr=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(_.get(e)||
[]).map(o=>o.id))]);function yo(t,e){let o=s=>h.drawn[s.at]===1,n=qs(B.get(t).at,B.get(e).at,I,o),r=new Set([t,e]);for(let s of n||[])for(let i of[s.uid,k[s.source].
id,k[s.target].id])r.add(i);return{way:n,lit:r}}var er=15,Da=()=>A.filter(t=>h.drawn[t.at]&&m.geometry[t.at].d);function Ne(){let t=new Map;for(let e of k){let o=w.map.marks[e.at];!h.cards[e.at]||o<0||(t.has(
o)||t.set(o,[]),t.get(o).push(e))}return t}var or=t=>Ne().get(w.map.marks[t.at])||[t];function Me(){let t=new Map,e=o=>h.lines[o.at].support??-1;for(let o of Da()){
let{d:n}=m.geometry[o.at];t.has(n)||t.set(n,[]),t.get(n).push(o)}for(let o of t.values())o.sort((n,r)=>e(r)-e(n));return[...t.values()]}var Ks=t=>Me().find(e=>e.
includes(t))||[t];function Js(t,e){let o=w.map.names[t],[n]=e,r=w.map.how[n.at];return e.length>1?`${o}: ${e.length}`:r==="town"||r==="seat"?`${n.name}, ${o}`:n.
name}function Yo(){if(m.pairs)return m.pairs;m.pairs=new Map;for(let e of A){if(!h.drawn[e.at])continue;let o=xo(e);o&&(m.pairs.has(o)||m.pairs.set(o,[]),m.pairs.get(
o)?.push(e))}let t=e=>h.lines[e.at].support??-1;for(let e of m.pairs.values())e.sort((o,n)=>t(n)-t(o));return m.pairs}function xo(t){let e=K(k[t.source]),o=K(k[t.
target]);return e===o&&e.members?"":`${e.id}>${o.id}`}var We=t=>Yo().get(xo(t))||[t],Ia=t=>m.routed.size?m.unrouted.has(t[0].at):m.placed.folded[t[0].at]===1;function Re(t){
return!Ia(t)||c.every?!0:t.some(e=>h.focus&&h.focus.has(e.uid)||x.hover===e.uid||x.hover===K(k[e.source]).id||x.hover===K(k[e.target]).id)}var bo=t=>m.placed.kind!==
"near"||xo(t)!==""&&We(t)[0]===t&&Re(We(t)),Jt=()=>[...Yo().values()].filter(Re);function Vs(){let t=[...Yo().values()],e=t.filter(Re),o=e.reduce((s,i)=>s+i.length,
0),n=t.length-e.length,r=Ee.filter(s=>!c.open.has(s.id)).reduce((s,i)=>s+Bt(i).length,0);return`${e.length} lines drawn for ${o} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(n?`; ${n} more lines show at the card you point at`:"")}function Xs(){let t=[...Yo().values()],e=t.filter(Re),o=t.length-e.length,n=e.
reduce((r,s)=>r+s.length,0);return`${e.length} lines stand for ${n} relations.`+(o?` Further lines not drawn, counted at their cards: ${o}.`:"")}function nr(){let t=k.filter(s=>h.cards[s.at]).map(T);for(let s of Jt()){let i=zn(m.geometry[s[0].at]),a=[i[0],i[2],i[4],i[6]],l=[i[1],i[3],i[5],i[7]],[f,p,d,g]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(f+p)/2,(d+g)/2,p-f,g-d])}if(t.push(...uo()),!t.length)return[0,0,m.placed.width,m.placed.height];
let[e,o,n,r]=xt(t);return[e-12,o-12,n+12,r+12]}function ko(){let t=[...Ne().values()].map(([n])=>T(n)).map(([n,r])=>[n-60,r-50,n+150,r+50]);for(let[n]of Me()){let r=Gn(
m.geometry[n.at]);for(let s=0;s<r.length;s+=2)t.push([r[s]-8,r[s+1]-8,r[s]+8,r[s+1]+8])}if(!t.length)return w.map.near;let e=n=>Math.min(...t.map(r=>r[n])),o=n=>Math.
max(...t.map(r=>r[n]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(o(2),m.placed.width+150),Math.min(o(3),m.placed.height)]}var ce=t=>[...t].map(e=>bt(e)?
T(bt(e)):z.has(e)?m.geometry[z.get(e).at].label:null).filter(Boolean);function de(){if(m.placed.kind==="map")return ko();if(m.placed.kind==="near")return nr();let t=[
...k.filter(n=>h.cards[n.at]).map(T),...A.filter(n=>h.drawn[n.at]&&m.geometry[n.at].label).map(n=>m.geometry[n.at].label)];if(!t.length)return[0,0,m.placed.width,
m.placed.height];let e=m.placed.kind==="field"?null:[0,0,m.placed.width,m.placed.height],o=e&&t.length===k.length+A.length&&!c.pinned.size?e:xt(t);return[Math.min(
o[0],o[2])-18,Math.min(o[1],o[3])-(e?34:18),o[2]+18,o[3]+18]}var j=new vis.Network(W,{nodes:[],edges:[]},{physics:!1,layout:{improvedLayout:!1},interaction:{hover:!1,keyboard:!1,selectable:!1,multiselect:!1,tooltipDelay:1e9}}),
Be=W.querySelector("canvas");function rr(t,e,o){if(o(t)<=e)return t;let n=[...t],r=a=>n.slice(0,a).join("").trimEnd()+"…",s=0,i=n.length-1;for(;s<i;){let a=s+i+1>>1;o(r(a))<=e?s=a:i=a-1}return r(
s)}function Ys(t,e,o,n){let r=[""];for(let s of t.split(" ")){let i=r.length-1,a=r[i]?`${r[i]} ${s}`:s;!r[i]||r.length===o||n(a)<=e?r[i]=a:r.push(s)}return r.map(
s=>rr(s,e,n))}var sr=window.matchMedia("(prefers-color-scheme: dark)"),it=()=>(c.theme||(sr.matches?"dark":"light"))==="dark",mt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Vt=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:o=>e?w.looks[o].dark:w.looks[o].light}),Y=t=>h.focus!==null&&!h.focus.has(t)||
h.gone.has(t),at=t=>!x.saving&&c.at===t,pe=t=>!x.saving&&c.picked.has(t),Zo=t=>!x.saving&&c.pinned.has(t);function De(t,e,o,n,r,s){t.fillStyle=t.strokeStyle=s,t.
beginPath();let i={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(i){for(let a=0;a<i[0];a++){let l=(i[1]+360*a/i[0])*Math.PI/180;t.lineTo(
o+1.15*r*Math.cos(l),n+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(o,n,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(o,
n,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(o-r*.9,n-a,r*1.8,2*a)}}function Ie(t,e,o,n,r,s){t.beginPath(),t.roundRect(e,o,
n,r,s)}function Qo(t,{tip:[e,o],way:[n,r]},s,i=1){let a=(6+s)/i,l=a*.45,f=e-n*a,p=o-r*a;t.moveTo(e,o),t.lineTo(f-r*l,p+n*l),t.lineTo(f+r*l,p-n*l),t.closePath()}
var $t=11,Xt=10;function ut(t,e,o){return $o.font=mt(100,o),$o.measureText(t).width*e/100}var fe=(t,e,o,n)=>rr(t,e,r=>ut(r,o,n)),lt=(t,e,o,n,r)=>Ys(t,e,n,s=>ut(
s,o,r)),Fe=40,$o=document.createElement("canvas").getContext("2d");var Fa={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},St=t=>String(t).replace(/[&<>"']/g,e=>Fa[e]),me=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function tn(t,e,o,n,r){let s=r*.45;t.push({round:[o,n,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${v(o-s)} ${v(n-s)}L${v(o+s)} ${v(n+s)}M${v(o+s)} ${v(
n-s)}L${v(o-s)} ${v(n+s)}`,stroke:e.ink,width:r*.28,dash:[]})}function en(t,[e,o],[n,r],s,i){let a=s*.45,l=e-n*s,f=o-r*s;t.push({points:[[e,o],[l-r*a,f+n*a],[l+
r*a,f-n*a]],fill:i})}function Ot(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return Ha(t,e);if(e.glyph)return De(t,e.glyph,...e.at,e.fill);let o=null;if(t.
beginPath(),e.d)o=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[n,r]of e.points)t.lineTo(n,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,o?t.stroke(o):t.stroke())}function Ha(t,{words:e,x:o,y:n,size:r,fill:s,bold:i,italic:a,
anchor:l,halo:f,wide:p}){t.font=(a?"italic ":"")+mt(r,i),t.textAlign={middle:"center",end:"right"}[l]||"left",t.textBaseline="alphabetic",f&&(t.strokeStyle=f,t.
lineWidth=p||4,t.lineJoin="round",t.strokeText(e,o,n)),t.fillStyle=s,t.fillText(e,o,n)}var Zs=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map(v).join(
" ")}"`:"";function He(t){let e=` fill="${t.fill||"none"}"`,o=t.stroke?` stroke="${t.stroke}" stroke-width="${v(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),f=t.halo?` stroke="${t.halo}" stroke-width="${v(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${v(t.x)}" y="${v(t.y)}" font-size="${v(t.size)}"${e}${l}${f}>${St(t.words)}</text>`}if(t.
glyph)return on(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${o}${Zs(t)}/>`;if(t.round)return`<circle cx="${v(t.round[0])}" cy="${v(t.round[1])}" \
r="${v(t.round[2])}"${e}${o}${Zs(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map(v).join(",")).join(" ")}"${e}/>`;let[n,r,s,i,a]=t.box;return`\
<rect x="${v(n)}" y="${v(r)}" width="${v(s)}" height="${v(i)}" rx="${v(a)}"${e}${o}/>`}var on=(t,e,o,n,r)=>{let s=Vo(t,e,o,n),i=[...s.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?v(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${s.tagName}${i}${a}/>`};var ar=.775,nn=.5,Qs=.36;function lr({c:t,look:e},o){let n=[];m.namesDrawn=[];let r=a=>!h.focus||a.some(l=>h.focus?.has(l.uid)),s=Jt();for(let a of[...s.filter(
l=>!r(l)),...s.filter(r)])za(n,t,a,o,!r(a));Ua(n,t,o);let i=Mt();for(let a of Te([...i.filter(ir),...i.filter(l=>!ir(l))]))a.members?Ga(n,t,e,a,o):_a(n,t,e,a,o);
return n}function za(t,e,o,n,r){let s=o[0],i=h.lines[s.at],a=m.geometry[s.at],l=w.widths[i.weight]*.75,f=o.some($=>at("line:"+$.uid)||x.hover===$.uid),p=o.filter(
$=>h.lines[$.at].denied).length,d=r?e.faint:f||h.focus?e.mark:e.line,g=w.known[i.known][1];if(p?t.push({d:a.d,stroke:d,width:l+2.4,dash:g},{d:a.d,stroke:e.ground,
width:l+.6,dash:[]}):t.push({d:a.d,stroke:d,width:f?l+.8:l,dash:g}),en(t,a.tip,a.way,5+l,d),r||n<nn)return;let y=Math.max(1,1/n),b=Do(a,10*y);if(o.length>1){let[
$,M]=qt(a,b);t.push({words:String(o.length),x:$,y:M+4*y,size:$t*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),b=Do(a,14*y,b)}if(o.some($=>h.lines[$.at].
partial)){let[$,M]=qt(a,b);t.push({words:"…",x:$,y:M+2*y,size:13*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),b=Do(a,14*y,b)}p&&tn(t,e,...qt(a,b),5.5*
y)}function Ua(t,e,o){if(o<nn)return;let n=Math.max(11,$t/o);for(let[r,s,i,a]of Vn())t.push({words:fe(r,a,n,!1),x:s,y:i,size:n,fill:e.soft,halo:e.ground})}var ir=t=>t.
members?Ae(t).every(Y):Y(t.id);function Ga(t,e,o,n,r){let[s,i,a,l]=T(n),f=s-a/2,p=i-l/2,d=ir(n),g=r<nn,y=Bt(n),b=at("pack:"+n.id)||y.some(P=>at("card:"+P.id)),$=x.
hover===n.id,M=d?e.faint:o(y[0].family);g||t.push({box:[f+4,p+4,a-1,l-1,4],fill:e.band,stroke:e.edge,width:1}),t.push({box:[f,p,a,l,4],fill:g?e.ground:e.card,stroke:b||
$?e.mark:g?"":e.edge,width:b?3:$?1.8:1}),g||t.push({box:[f,p,5,l,2],fill:M});let L=r<Qs&&!b&&!$,S=Math.max(12,$t/r);if(t.push({glyph:w.looks[y[0].family].glyph,
at:[L?s:f+16,i,L?9:5],fill:M}),L)return;let O=lt(Kt(n),a-(g?28:50),S,g?1:Math.max(1,Math.floor((l-4)/(1.16*S))),!0),C=i-O.length*S*1.16/2+S*.92;for(let P of O)t.
push({words:P,x:f+27,y:C,size:S,fill:d?e.faint:e.ink,bold:!0}),C+=S*1.16;g||t.push({d:`M${v(f+a-16)} ${v(i-2)}l4 4l4 -4`,stroke:d?e.faint:e.soft,width:1.6,dash:[]}),
m.namesDrawn.push([n.id,S*r,O.join(" ")])}function _a(t,e,o,n,r){let[s,i,a,l]=T(n),f=s-a/2,p=i-l/2,d=Y(n.id),g=n.end!=="",y=m.placed.quiet[n.at]===1,b=r<nn,$=at(
"card:"+n.id),M=pe(n.id),L=x.hover===n.id,S=d?e.faint:o(n.family),O=n.family==="weapon"&&!d,C=!b&&!y,P=$||M||L||g&&!d?e.mark:O?S:e.edge;t.push({box:[f,p,a,l,4],
fill:C?e.card:e.ground,stroke:C||$||M?P:"",width:$||M?3:g||O||L?1.8:1}),C&&t.push({box:[f,p,5,l,2],fill:S});let F=r<Qs&&!g&&!$&&!L,U=F?9:g?6.5:5;if(t.push({glyph:w.
looks[n.family].glyph,at:[F?s:f+16,i,U],fill:S}),h.pills[n.at].length&&C&&t.push({box:[f+a-6,p+3,3,l-6,1.5],fill:d?e.faint:e.pill}),F)return;let V=Math.max(g?15:
12,$t/r),gt=b||c.every?0:qa(n),Ft=a-28-(C?9:0)-(gt?20*Math.max(1,1/r):0),Ct=g&&!b&&l>=60?Math.max(11,$t/r):0,ee=b?1:Math.max(1,Math.floor((l-4-1.3*Ct)/(1.16*V))),
Dn=lt(n.name,b?a:Ft,V,ee,!y),In=i-(Dn.length*V*1.16+Ct*1.25)/2+V*.92;for(let Aa of Dn)t.push({words:Aa,x:f+27,y:In,size:V,fill:d?e.faint:y?e.soft:e.ink,bold:!y,
italic:y}),In+=V*1.16;m.namesDrawn.push([n.id,V*r,Dn.join(" ")]),Ct&&t.push({words:fe(n.small,Ft,Ct,!1),x:f+27,y:In,size:Ct,fill:d?e.faint:e.soft}),Ka(t,e,n,f+a-
10,i,p,r,gt,d)}var qa=t=>[...new Set(I[t.at].filter(e=>h.drawn[e.at]&&xo(e)).map(e=>We(e)))].filter(e=>!Re(e)).length;function Ka(t,e,o,n,r,s,i,a,l){let f=$t*Math.
max(1,1/i),p=l?e.faint:e.soft,d=h.held.get(o.id);a&&t.push({words:`+${a}`,x:n,y:r+f*.35,size:f,fill:p,anchor:"end"});let g=[d?`${d} folded`:"",Zo(o.id)?"moved":
""].filter(Boolean).join(", ");g&&t.push({words:g,x:n,y:s+f*.3,size:f,fill:p,anchor:"end",halo:e.ground})}function ti(t,e){for(let o of lr(t,e))Ot(t.ctx,o)}function cr(){h.cards.length!==k.length&&(h.cards=new Uint8Array(k.length)),h.drawn.length!==A.length&&(h.drawn=new Uint8Array(A.length)),h.lines=Ja(),h.pills=k.
map(Qn),h.held=new Map;let t=k.map(o=>!c.hidden.has(o.id)&&!jt("family",o.family)&&!jt("country",Ko(o))&&!wo("measure",Jo(o))&&ft(o)),e=h.lines.map(o=>o!==null&&
ft(o)&&Us(o)&&t[o.source]&&t[o.target]);for(let o of c.folded){let n=B.get(o);if(!t[n.at])continue;let r=new Set;for(let s of I[n.at]){let i=s.source===n.at?s.target:
s.source;!e[s.at]||i===n.at||k[i].end||I[i].every(a=>!e[a.at]||a.source===n.at||a.target===n.at)&&r.add(i)}for(let s of r){t[s]=!1;for(let i of I[s])e[i.at]=!1}
h.held.set(o,r.size)}for(let o of k){let n=I[o.at];h.cards[o.at]=t[o.at]&&(n.length===0||o.end!==""||n.some(r=>e[r.at]))?1:0}for(let o of A)h.drawn[o.at]=e[o.at]?
1:0;m.pairs=null,Va(),h.routes=qo()||[],h.focus=Xo()}var rn=(t,e)=>kt[t][e?3:2],et=()=>m.earlier!==null;function ze(t,e){if(!t)return e();let o={...h},{pairs:n,
batches:r}=m;Object.assign(h,t),[m.pairs,m.batches]=[null,null];try{return e()}finally{Object.assign(h,o),Object.assign(m,{pairs:n,batches:r})}}function Ja(){let t=A.
map(Zn);if(!c.against)return t;let e=Pe(c.against,()=>A.map(Zn));return t.map((o,n)=>{let r=e[n],s=Hs(r,o);return s?{...o||r,change:s,was:r}:o})}function Va(){if(h.
gone=new Set,h.measures=[],!c.against)return;for(let o of A)h.drawn[o.at]&&h.lines[o.at].change==="went"&&h.gone.add(o.uid);for(let o of k){let n=I[o.at].filter(
r=>h.drawn[r.at]);n.length&&n.every(r=>h.gone.has(r.uid))&&h.gone.add(o.id)}let t=Pe(c.against,()=>k.map(Qn)),e=o=>o.map(n=>n[0]);for(let o of k){let[n,r]=[e(t[o.
at]),e(h.pills[o.at])],s=r.filter(a=>!n.includes(a)),i=n.filter(a=>!r.includes(a));h.cards[o.at]&&(s.length||i.length)&&h.measures.push([o,s,i])}}var dr=t=>I[t.
at].some(e=>h.drawn[e.at])&&I[t.at].every(e=>!h.drawn[e.at]||h.lines[e.at].change==="appeared");function sn(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),m.earlier=null,c.against&&c.beside){m.earlier=Pe(c.against,()=>([h.cards,h.drawn]=[new Uint8Array(k.length),new Uint8Array(A.length)],cr(),{...h})),[h.cards,
h.drawn]=[new Uint8Array(k.length),new Uint8Array(A.length)];let{against:t}=c;c.against="",cr(),c.against=t}else cr()}function Xa(t){let[e,o,n,r]=nr(),s=W.clientWidth-8,i=W.clientHeight-8,a=Math.min(Math.max(Math.min(s/(n-e),i/(r-o)),t?0:ar),1.15),l=k.find(g=>h.cards[g.at]&&g.end),
[f,p]=l?T(l):[(e+n)/2,(o+r)/2],d=(g,y,b,$)=>(y-g)*a<=b+1?(g+y)/2:$;j.moveTo({position:{x:d(e,n,s,f),y:d(o,r,i,p)},scale:a})}function ue(){let{x:t,y:e}=j.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(j.getScale()*1e3)/1e3],pt()}function ht(t=!1){Ya(t),et()&&j.moveTo({position:j.getViewPosition(),scale:j.getScale()*
.55})}function Ya(t){let e=W.clientWidth,o=W.clientHeight;if(!e||!o||!m.placed)return;if(c.eye=null,m.placed.kind==="near")return Xa(t);if((t||c.grown.length)&&
m.placed.kind!=="map"){let[l,f,p,d]=de();return j.moveTo({position:{x:(l+p)/2,y:(f+d)/2},scale:Math.min((e-36)/(p-l),(o-36)/(d-f),1.15)})}let n=Uo(m.placed),r=window.
innerWidth<=760,s=h.routes.find(l=>l.drawn);if(m.placed.kind==="field"||m.placed.kind==="map"){let l=m.placed.kind==="map"?ko():[0,0,m.placed.width,m.placed.height],
f=Math.min((e-36)/(l[2]-l[0]),(o-36)/(l[3]-l[1]),m.placed.kind==="map"?3:1.15);return j.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:f})}if(r&&n<.6&&
s)return pr(s);if(r&&n<.35){let l=k.find(f=>h.cards[f.at]&&f.end)||k.find(f=>h.cards[f.at]);if(l)return j.moveTo({position:{x:T(l)[0],y:T(l)[1]+o/4},scale:.7})}
let i=Math.max(n,Math.min((e-36)/m.placed.width,.62)),a=m.placed.height*i>o?(o/2-18)/i:m.placed.height/2;j.moveTo({position:{x:m.placed.width/2,y:a},scale:i})}function pr(t){
let e=ce(tr(t));if(!e.length)return;let[o,n,r,s]=xt(e),i=Math.min((W.clientWidth-24)/(r-o),(W.clientHeight-40)/(s-n),1.15);j.moveTo({position:{x:(o+r)/2,y:(n+s)/
2},scale:i})}function ei(t){if(c.mode==="table")return;let e=ce([t.slice(5)])[0];if(!e||!e[2])return;let o=m.placed.kind==="field"?[e]:ce(h.focus||[]),n=window.
innerWidth<=760,r=j.getScale(),s=j.getViewPosition(),i=W.clientWidth-(n||u("panel").hidden?0:410),a=u("panel").getBoundingClientRect().top-W.getBoundingClientRect().
top,l=n&&!u("panel").hidden?Math.max(Math.min(a,W.clientHeight),90):W.clientHeight,[f,p,d,g]=xt(o.length?o:[e]),[y,b,$,M]=xt([e]),L=s.x-W.clientWidth/2/r+18/r,S=s.
y-W.clientHeight/2/r+18/r,O=_n(f,d,L,L+(i-36)/r,[y,$]),C=_n(p,g,S,S+(l-36)/r,[b,M]);(O||C)&&j.moveTo({position:{x:s.x+O,y:s.y+C},scale:r})}function oi(t){if(m.placed.
kind!=="map"&&j.getScale()>=ar)return;let[e,o]=T(t),n=window.innerWidth<=760,r=m.placed.kind==="map"?j.getScale():Math.max(j.getScale(),1),s=n||u("panel").hidden?
0:205/r,i=u("panel").getBoundingClientRect().top-W.getBoundingClientRect().top,a=n&&!u("panel").hidden?(W.clientHeight-Math.max(Math.min(i,W.clientHeight),90))/
2/r:0;j.moveTo({position:{x:e+s,y:o+a},scale:r}),ue()}function Ue(){let t=new Map,e=T(fo())[1],o=new Map;for(let s of Mt()){let i=ie(s);t.set(i,[...t.get(i)||[],s]),o.set(s,T(s)[1])}let n=new Map;for(let s of[...t.
keys()].sort((i,a)=>Math.abs(i)-Math.abs(a)||i-a)){let i=t.get(s).sort((d,g)=>o.get(d)-o.get(g)),[a,l]=Za(i),f=i.map(d=>Math.abs(s)<2||!n.has(Kn(d))?-l/2:n.get(
Kn(d))[1]-Number(a.get(d))),p=Math.abs(s)<2?f:Bs(f);i.forEach((d,g)=>n.set(d,[J(mo(s)),Number(a.get(d))+p[g]]))}let r=e-(n.has(fo())?n.get(fo())[1]:0);c.pinned.
clear(),c.laid=new Map([...n].map(([s,[i,a]])=>[s.id,[i,J(a+r)]]))}function Za(t){let e=Jn(),o=i=>!i.members&&w.near.quiet[i.at]?-2:e.findLastIndex(a=>a.members.
includes(je(i))),n=t.map(i=>{let a=o(i);return{tall:T(i)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,s]=Rs(n,wt);return[new Map(t.map((i,a)=>[i,r[a]])),s]}function he(t){let e=!c.open.has(t.id);D(()=>{let[o,n]=e?T(t):T(k[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,s)=>e?c.laid.set(k[r].
id,[o,n+s/100]):c.laid.delete(k[r].id)),e||c.laid.set(t.id,[o,n]),c.at="",Ue()},!0),x.shownSheet="",u("panel").hidden=!0,N(e?`Opened: ${Kt(t)}; Ctrl-Z closes it`:
`Closed: ${Kt(t)}`)}var ni=t=>t.startsWith("party:")?"card:"+(_.get(t.slice(6))||[{id:""}])[0].id:t;function an(t){let e=t.slice(0,5);if(e==="claim")return At.claims[t.slice(6)];if(e===
"line:")return At.lines[t.slice(5)]||(z.has(t.slice(5))?Qa(z.get(t.slice(5))):void 0);if(e==="pack:")return nt.has(t.slice(5))?el(nt.get(t.slice(5))):void 0;let o=B.
get(t.slice(5));return o&&(At.cards[o.uid]||tl(o))}var rt=t=>typeof t=="number"?At.texts[t]:t||"",Qa=t=>["Line",`${k[t.source].name} → ${k[t.target].name}`,[t.
word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["Publi\
c",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[`This page is too large to carry every quote: entre\
pot explain ${t.uid}`]]]]],tl=t=>[t.small,t.name,t.pills.map(e=>e[0]),[],[["Relations shown",I[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${e.relation} ${k[e.
target].name}`,"",e.word,"line:"+e.uid])],["The words",[[`This page is too large to carry every quote: entrepot explain ${t.uid}`]]]]];function el(t){let e=Bt(t).
map(o=>{let n=I[o.at].find(r=>h.drawn[r.at]&&se(r,o)===w.near.parents[o.at]);return[n?po(n):o.name,"",n?h.lines[n.at].small:o.small,"party:"+o.uid]});return["Gr\
oup, closed",Kt(t),[],[],[["Who stands in it",e]]]}function ri([t,e,o,n,r]){let s=ni(rt(n)),i=E(s&&an(s)?"button":"div","","item");if(i.append(E("p",rt(t))),e&&i.append(E("blockquote","“"+rt(e)+"”")),o&&i.append(
E("small",rt(o))),/^https?:\/\//.test(rt(r))){let a=E("a",rt(r));a.href=rt(r),a.rel="noreferrer noopener",a.target="_blank",i.append(a)}return i.tagName==="BUTT\
ON"&&(i.type="button",i.dataset.opens=s,i.addEventListener("click",()=>ct(s,!0))),i}var si=[],fr=t=>si.push(t);function Yt(t,e){x.shownSheet=t;let[o,n,r=[],s=[],
i=[],a=[],l=[]]=e,f=u("sheet");f.replaceChildren(E("p",rt(o),"kicker"),E("h2",rt(n),"title"));let p=E("div");for(let y of r)p.append(E("span",rt(y),"tag"));let d=E(
"dl"),g=E("div","","lead");for(let y of a)g.append(ri(y));for(let[y,b]of s)d.append(E("dt",rt(y)),E("dd",rt(b)));f.append(p,...a.length?[g]:[],...si.map(y=>y(t))),
$e()&&!t.startsWith("claim")&&f.append(E("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),f.append(d);for(let y of l)
f.append(Gs(y));for(let[y,b=[]]of[...ol(t),...nl(t,i)]){f.append(E("h3",rt(y)));for(let $ of b)f.append(ri($))}u("panel").hidden=!1,u("back").hidden=tt.length===
0,u("panel").scrollTop=0}function ol(t){let e=t.startsWith("line:")&&m.placed.kind==="near"&&z.get(t.slice(5)),o=i=>new Set(i.map(a=>`${a.source}>${a.target}`)).
size>1,n=t.startsWith("line:")&&m.placed.kind==="map"&&z.get(t.slice(5)),r=e?We(e):n?Ks(n):[];if(r.length<2)return[];let s=r.map(i=>[`${n||o(r)?`${k[i.source].name}\
 → ${k[i.target].name}: `:""}${i.relation}${i.goods?` [${i.goods}]`:""}`,"",h.lines[i.at].small+(h.lines[i.at].denied?" · denied":""),"line:"+i.uid]);return[
[`This line stands for ${r.length} relations`,s]]}function nl(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let n=I[B.get(t.slice(5)).at].filter(r=>h.
drawn[r.at]).map(r=>[`${k[r.source].name} ${r.relation} ${k[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>rt(
r)!=="Relations shown"),["Relations shown",n]]}function ct(t,e){let o=ks(t);if(o)return location.assign(o);let n=an(t);n&&(!e&&t.startsWith("card:")&&h.cards[B.
get(t.slice(5)).at]&&Ho(B.get(t.slice(5)))&&he(Ho(B.get(t.slice(5)))),e&&x.shownSheet&&tt.push(x.shownSheet),e||(tt.length=0),!t.startsWith("claim")&&c.at!==t&&
(vt(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(h.focus&&h.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],q()),Yt(t,n),e&&u("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||ei(t),N(rt(n[1])))}function ln(t){x.joining=t,N(`Choose the other end of a connection with ${B.get(t).name}: a card of the picture, or on\
e found by search`)}function ge(t,e){x.joining="",t!==e&&(D(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),ii())}function ii(){let{way:t}=yo(...c.ends),
[e,o]=c.ends.map(s=>B.get(s).name),n=(t||[]).map(s=>[`${k[s.source].name} ${s.relation} ${k[s.target].name}${s.goods?` [${s.goods}]`:""}`,"",h.lines[s.at].small,
"line:"+s.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(Yt("",["A connection, unranked",`${e} – ${o}`,[],[],[["What \
it is",[[r]]],...n.length?[["Lines",n]]:[]]]),H){let s=E("a","Routes between the two, by their evidence");s.href=`/routes?from=${encodeURIComponent(B.get(c.ends[0]).
uid)}&to=${encodeURIComponent(B.get(c.ends[1]).uid)}`,u("sheet").append(s)}N(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function Q(){
if(tt.length=0,c.ends[1])return ii();let t=c.at&&an(c.at);t?Yt(c.at,t):(x.shownSheet="",u("panel").hidden=!0)}async function ai(){for(let t of Tt.grown||[])li(...t);if(w.live)try{let t=await yt("/api/notes?page="+encodeURIComponent(Wt));[R.notes,R.steps,R.by]=[t.notes,t.
steps,t.by||R.by]}catch(t){N(t.message)}}async function Ge(t,e=H.limit,o="",n=""){let r,s=n||[t,e,o].join("*");for(let a=2;!n&&c.grown.includes(s);a++)s=[t,e,o,
a].join("*");let i=k.filter(ft).length;try{r=await yt("/api/expand",{uid:t,limit:e,role:o,drawn:[...new Set(k.filter(ft).map(a=>a.uid))]})}catch(a){return N(a.message)}
if(n||vt(),c.grown.includes(s)||c.grown.push(s),li(r,s,t),!n){if(w.near)for(let a of k.filter(l=>l.by&&l.by.includes(s)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);q(!0),N(`${k.filter(ft).length-i} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),Q()}}var cn=t=>{let[e,o,
n]=t.split("*");return Ge(e,Number(o),n,t)};function li(t,e,o){let n=m.placed;w.near&&(m.placed=w.near),rl(t,e,o),m.placed=n,Ce.push([t,e,o])}function rl(t,e,o){
let n=t.sheets.texts,r=a=>typeof a=="number"?n[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,f]of Object.entries(t.sheets[a]))
At[a][l]=[...f.slice(0,6).map(r),...f.slice(6)];let s=t.lines.flatMap(a=>[a.source,a.target]).find(a=>_.has(a)),i=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(_.has(a.uid)){for(let d of _.get(a.uid))d.by&&!d.by.includes(e)&&d.by.push(e);continue}let l={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.
push(l),B.set(l.id,l),_.set(l.uid,[l]),I.push([]),a.states&&(w.states.cards[l.at]=a.states);let f=(a.uid===o&&_.get(s)?_.get(s):_.get(o))[0],p=t.lines.find(d=>[
d.source,d.target].includes(a.uid)&&[d.source,d.target].includes(f.uid));for(let d of i)sl(d,l,f,p&&p.target===a.uid?1:-1)}for(let a of t.lines){let l=_.get(a.source),
f=_.get(a.target),p=z.get(a.uid);if(p&&p.by&&!p.by.includes(e)&&p.by.push(e),p||!l||!f)continue;let d={...a,at:A.length,source:l[0].at,target:f[0].at,by:[e]};A.
push(d),z.set(d.uid,d),I[d.source].push(d),d.target!==d.source&&I[d.target].push(d),ae.more[d.at]=a.states;for(let g of i)if(g.labels)for(let[y,b]of[["x",0],["y",
0],["w",a.w],["h",a.h]])g.labels[y].push(b)}x.index=null}function sl(t,e,o,n){let{x:r,y:s,w:i,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[wt.chip,8+16.5*lt(e.name,wt.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],f=(S,O)=>{r.push(S),s.push(O),i.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return il(t,e,o,n,f,l);if(t.kind==="map"||o===e)return f(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let p=r.map(
(S,O)=>[r[O],s[O],i[O],a[O]]),d=t.labels;d&&d.x.forEach((S,O)=>d.w[O]&&d.x[O]&&p.push([d.x[O],d.y[O],d.w[O],d.h[O]]));let g=(S,O,C)=>p.every(P=>Math.abs(S-P[0])>=
(l[0]+P[2])/2+C||Math.abs(O-P[1])>=(l[1]+P[3])/2+C),y=r[o.at],b=s[o.at];if(t.kind==="field")for(let S=1;S<4e3;S++){let O=34+15*Math.sqrt(S),C=S*2.399963,P=y+O*Math.
cos(C),F=b+O*Math.sin(C);if(g(P,F,12))return f(J(P),J(F))}let $=t.kind==="tall",M=$?l[1]+150:l[0]+170,L=$?l[0]+26:l[1]+26;for(let S=1;S<200;S++)for(let O=-S;O<=
S;O++)for(let C of Math.abs(O)===S?[1,-1,...Array.from({length:Math.min(S-1,6)},(P,F)=>F+2)]:[S,-S]){let P=y+($?O*L:C*M),F=b+($?C*M:O*L);if(g(P,F,8))return f(J(
P),J(F))}f(y,b)}function il(t,e,o,n,r,s){let i=o===e?-1:ie(K(o))?ie(K(o))+Math.sign(ie(K(o))):n;t.columns.push(i),t.parents.push(o===e?-1:o.at),t.quiet.push(e.rim?
1:0);let a=k.slice(0,e.at).filter(p=>p.by&&p.by[0]===e.by[0]).map(p=>[t.cards.x[p.at],t.cards.y[p.at],t.cards.w[p.at],t.cards.h[p.at]]),l=J(mo(i)),f=[...Mt().map(
T),...uo(),...a];r(l,Go(l,o===e?t.height:T(o)[1],s,f,wt.gap))}var gr={};ot(gr,{listen:()=>dl});var mr=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),vo=t=>/^[\x00-\x7f]*$/.
test(t),ci=t=>/[\u2e80-\u{10ffff}]/u.test(t);function al(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let o=0;for(;o<t.length&&t[o]===e[o];)
o++;return t.length<e.length?t.slice(o)===e.slice(o+1):t.slice(o+1)===e.slice(o+1)||t[o]===e[o+1]&&t[o+1]===e[o]&&t.slice(o+2)===e.slice(o+2)}var di=t=>t.length>=
4&&!/\p{Nd}/u.test(t),ll=(t,e)=>e.startsWith(t)||di(t)&&di(e)&&al(t,e);function pi(t,e){let o=(i,a)=>[...i].length>=(ci(i)?2:3)&&a.includes(i),n=i=>i.split(" "),
r=[(i,a)=>i===a,(i,a)=>a.startsWith(i+" "),(i,a)=>n(i).every(l=>n(a).includes(l)),(i,a)=>n(i).every(l=>n(a).some(f=>f.startsWith(l))),(i,a)=>o(i.replaceAll(" ",
""),a.replaceAll(" ","")),(i,a)=>n(i).every(l=>n(a).some(f=>ll(l,f)))],s=!vo(t[0]+e[0])&&!ci(t[0]);for(let[i,a]of r.entries())for(let l of i===5&&!s?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*i+l;return-1}var ur=(t,e)=>{for(let o=0;o<t.length;o++)if(t[o]!==e[o])return t[o]<e[o]?-1:1;return 0};function fi(t){let e=t.folds.map(([p,
d])=>({pattern:new RegExp(p,"g"),by:d.replace(/\\(\d)/g,"$$$1")})),o=new Map;function n(p){if(!o.has(p)){let d=e.reduce((g,{pattern:y,by:b})=>g.replace(y,b),p);
o.set(p,p.length>3&&d.length>=3?d:p)}return o.get(p)}let r=new Map(Object.entries(t.twins)),s=new Map([...r].map(([p,d])=>[d,p]));function i(p){if(!/[a-z]/i.test(
p)||!/[\u0400-\u04ff]/.test(p))return r.get(p)||p;let d=[...p].some(y=>vo(y)&&!r.has(y)),g=[...p].some(y=>!vo(y)&&!s.has(y));return d===g?p:[...p].map(y=>(d?s:r).
get(y)||y).join("")}let a=p=>/[a-z]/i.test(p)&&/[\u0400-\u04ff]/.test(p)?p.replace(/[A-Za-z\u0400-\u04ff]+/g,i):p;function l(p){let d=mr(p),g=vo(d)?d:[...a(d)].
map(y=>vo(y)?y:t.letters[y]||"").join("");return[d,g.split(" ").filter(Boolean).map(n).join(" ")]}function f(p,d,g){let y=p-p%2,b=p%2;return y?t.reasons[y].replace(
"{}",()=>d)+(b&&y!==10?", in another spelling":""):b?`another spelling of '${d}'`:g?`alias '${d}'`:"name"}return{spelling:l,reason:f}}var Lt=t=>`${mr(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Et(t,e){let o=document.createElement("\
a");o.href=URL.createObjectURL(e),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e3)}var dn=t=>t.startsWith("card:")?"party:"+B.get(t.slice(5)).uid:t;function Mo({about:t,box:e}){let o=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?_.has(o)?_.get(o)[0].name:"":t.startsWith("line:")?z.has(o)?`${k[z.get(o).source].name} → ${k[z.get(
o).target].name}`:"":At.claims[o]||A.some(n=>n.claims.includes(o))?"Claim "+o:""}var we=()=>R.notes.filter(t=>Mo(t)&&(t.page===""||t.page===Wt)),mi=t=>t?we().filter(
e=>e.about===dn(t)):[],hr=t=>!t.layout||t.layout===m.placed.kind;function cl(){let t={file:!0,view:Ut(),by:R.by,notes:we().map(n=>({...n,page:""})),steps:R.steps.map(n=>({...n,page:""})),grown:Ce},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,n=>"\\u"+n.charCodeAt(0).toString(16).padStart(4,"0")),o=bs.map(([n,r])=>n.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||n.outerHTML);return`<!DOCTYPE html>
<html lang="${St(Pt.lang)}">
${document.head.outerHTML}
<body>
${o.join(`
`)}
</body>
</html>
`}function dl(){u("save-left").addEventListener("click",()=>{Et(Lt("html"),new Blob([cl()],{type:"text/html"})),x.unsaved=!1,u("save").open=!1,N("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{x.unsaved&&t.preventDefault()})}function ui(){m.placed.kind==="near"?D(Ue,!0):D(()=>c.pinned.clear(),!0),ht(!0),pt(),N(m.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function _e(){x.noting||(x.joining="",tt.length=0,x.shownSheet="",u("panel").hidden=!0,N(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
D(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(h.focus=null,m.batches=null,j.redraw()))}function Zt(t){D(()=>{for(let e of t)c.hidden.add(e);c.
at="",c.picked.clear()}),u("panel").hidden=!0,x.shownSheet="",N(`${t.length===1?B.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function pn(t){
let e=c.folded.has(t);D(()=>e?c.folded.delete(t):c.folded.add(t));let o=h.held.get(t)||0;N(e?"Unfolded":o?`${o} folded away under ${B.get(t).name}`:"Nothing han\
gs on this card alone"),c.at==="card:"+t&&Q()}function So(t){D(()=>{c.mode=t,c.eye=null}),t==="table"&&u("twin").focus({preventScroll:!0})}var hi=12,gi=0;function pl(t){let e=new Map;for(let o of I[t.at]){let n=k[se(o,t)],r=c.hidden.has(n.id)||fl(n);if(h.lines[o.at]===null||h.cards[n.at]||!r||!ft(n))
continue;let s=`${o.source===t.at?"out":"in"} ${o.relation}`;e.has(s)||e.set(s,new Map);let i=e.get(s);i.set(n,Math.max(i.get(n)??-1,h.lines[o.at].support??-1))}
return e}var fl=t=>I[t.at].some(e=>c.folded.has(k[se(e,t)].id)),wr=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function yr(t){let e=new Map(
[...pl(t)].map(([o,n])=>[o,{words:o,key:"",more:0,back:[...n].sort((r,s)=>s[1]-r[1]||(r[0].name<s[0].name?-1:1)).map(([r])=>r)}]));if(H){let o=k.filter(ft).map(
r=>r.uid),{roles:n}=await yt("/api/roles",{uid:t.uid,drawn:[...new Set(o)]});for(let{key:r,relation:s,count:i}of n){let a=`${r.startsWith("in.")?"in":"out"} ${s}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:i})}}return[...e.values()].sort((o,n)=>n.back.length+n.more-o.back.length-o.more||(o.words<n.words?-1:1))}async function xr(t,e){
let o=e.back.slice(0,hi),n=e.back.length-o.length;if(o.length){D(()=>{for(let s of o){c.hidden.delete(s.id);for(let i of I[s.at])c.folded.delete(k[se(i,s)].id)}},
!0);let r=o.filter(s=>!h.cards[s.at]).length;N(`${o.length-r} more drawn`+(n+e.more?`; ${n+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),Q()}else e.more&&await Ge(t.uid,Math.min(hi,H.limit),e.key)}function wi(t){let e=E("div","","roles"),o=++gi;return yr(t).then(n=>{if(o!==gi&&!e.isConnected)
return;let r=n.reduce((s,i)=>s+i.back.length+i.more,0);e.append(E("span",r?"Expand:":H?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let s of n)e.append(G(`${wr(s.words)} (${s.back.length+s.more})`,()=>xr(t,s),"role"));H&&n.some(s=>s.more)&&e.append(G("Expand: the best o\
f all",()=>Ge(t.uid),"role"))},n=>N(n.message)),e}function yi(t){let e=E("div","","actions");if(H&&t&&!t.startsWith("pack:")&&e.append(ml(t)),t.startsWith("pack:")&&e.append(G("Open in place",()=>he(nt.get(t.slice(
5)))),G("Hide",()=>Zt(Ae(nt.get(t.slice(5)))))),!t.startsWith("card:"))return e;let o=t.slice(5);for(let[n,r]of $r(B.get(o)))e.append(G(n,r));return e.append(wi(
B.get(o))),c.pinned.has(o)&&e.append(G("Put back",()=>D(()=>c.pinned.delete(o),!0))),e}function ml(t){let e=E("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var Oo=null;function br(t){let e=new Set([t.id]);for(let o of I[t.at])h.drawn[o.at]&&e.
add(k[o.source].id).add(k[o.target].id);D(()=>{for(let o of k)h.cards[o.at]&&!e.has(o.id)&&c.hidden.add(o.id);m.placed.kind==="near"&&(sn(),Ue())},!0),ht(!0),pt(),
N(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),Q()}function ul(t){let e=Oo;if(Oo=null,H)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);ge(e.id,t.id),u("sheet").append(E("p",`Documented routes between the two are not worked out in a file. Ask: entrepot r\
outes "${e.uid}" "${t.uid}"`,"caption"))}function hl(t){let e=[],o=new Set([t.at]);for(let r=t;w.near&&w.near.parents[r.at]>=0;){let s=k[w.near.parents[r.at]],i=I[r.
at].filter(a=>h.drawn[a.at]&&se(a,r)===s.at);if(!i.length||o.has(s.at))break;if(e.unshift(i.reduce((a,l)=>(h.lines[l.at].support??-1)>(h.lines[a.at].support??-1)?
l:a)),o.add(s.at),r=s,r.end)return e}let n=k.find(r=>r.end&&h.cards[r.at]);return n&&n!==t?yo(n.id,t.id).way:null}function kr(t){let e=k.find(s=>s.end),o=hl(t),
n=(o||[]).map(s=>po(s)+(h.lines[s.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this picture was asked about.`:o?`${t.name} is drawn becaus\
e sources state: ${n.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked about.`;tt.length=0,Yt("",["Why it is near",e&&!t.end?
`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...o&&o.length?[["The relations that bring it in",o.map(s=>[po(s),"",h.lines[s.at].small,"line:"+
s.uid])]]:[]]]),N(r)}function $r(t){let e=t.id,o=m.placed.kind==="near"&&io.get(t.at),n=[["Only this",()=>br(t)],["Why near?",()=>kr(t)],["Route from here",()=>{
Oo=t,N(`A route from ${t.name}: choose the other end, then "Route to here"`),Q()}]];return Oo&&Oo!==t&&n.push(["Route to here",()=>ul(t)]),n.push(["Connect to…",
()=>ln(e)],["Hide",()=>Zt([e])],[c.folded.has(e)?"Unfold":"Fold",()=>pn(e)]),o&&c.open.has(o.id)&&n.push(["Close its group",()=>he(o)]),c.pinned.has(e)&&n.push(
["Put back",()=>D(()=>c.pinned.delete(e),!0)]),n}function xi(){let t=bt(st(c.at)),e=m.placed.kind==="near"&&t&&(t.members?t:io.get(Number(t.at)));e&&he(e)}var Nr={};ot(Nr,{listCompare:()=>Pr,listen:()=>Il});var vr=11.5,bi=11;function ki(t,e,[,,o,n],r){let s=Xt/r,i=o-6,a=Math.max(vr,s),l=t.text.join(" "),f=Math.floor((n-2)/(1.16*a)),p=a>vr?lt(l,i,a,Math.max(f,1),!1):
t.text;(f<1||a>vr&&p.join(" ")!==l)&&(p=[]);let d=p.map(b=>({words:b,size:a,soft:!1})),g=Math.max(bi,s),y=n-2-p.length*1.16*a;return(g===bi||y>=1.1*g&&ut(e,g,!1)<=
i)&&d.push({words:e,size:g,soft:!0}),d}function wl(t,e){let[,,o,n]=T(t),r=n-4-Mi(t),s=Math.max(13,$t/e),i=s<13.5?13:s,a=Math.max(1,Math.floor(r/(1.14*i))),l=i>13?lt(t.name,o-38,i,a,!0):t.text,f=Math.
max(11,Xt/e),p=i===13?n-4:r,d=l.length*1.14*i+f+5<p;return[l,i,d&&ut(t.small,f,!1)<=o-38?f:0]}var Mi=t=>h.pills[t.at].length?7:0;function yl({ctx:t,c:e,look:o},n,r){
let[s,i,a,l]=T(n),f=s-a/2,p=i-l/2,d=Y(n.id),g=d?e.faint:o(n.family),y=at("card:"+n.id),b=pe(n.id);Ie(t,f,p,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||b||
x.hover===n.id||n.end&&!d?e.mark:e.edge,t.lineWidth=y||b?3:n.end?1.6:1,t.stroke(),Ie(t,f,p,5,l,2),t.fillStyle=g,t.fill(),De(t,w.looks[n.family].glyph,f+18,i,5,g),
t.textAlign="left",t.textBaseline="alphabetic";let[$,M,L]=wl(n,r),S=M*1.154,O=i-(S*$.length+(L&&L+2))/2+M*.77+(M>13?Mi(n)/2:0);t.font=mt(M,!0),t.fillStyle=d?e.faint:
e.ink;for(let C of $)t.fillText(C,f+32,O,a-38),O+=S;m.namesDrawn.push([n.id,M*r,$.join(" ")]),t.font=mt(L),t.fillStyle=d?e.faint:e.soft,L&&t.fillText(n.small,f+
32,O+.6*(L-11),a-38),xl({ctx:t,c:e},n,r,d)}function xl({ctx:t,c:e},o,n,r){let[s,i,a,l]=T(o),f=Math.max(8.5,Xt/n),p=f+4.5,d=i-l/2+6,g=h.pills[o.at].map(([O,C])=>[
O,(C-10)*f/8.5+10,!0]),y=[],b=h.held.get(o.id),$=O=>ut(O,f,!0)+10;b&&y.push([`+${b}`,$(`+${b}`),!1]),Zo(o.id)&&y.push(["moved",$("moved"),!1]);let M=O=>O.reduce(
(C,[,P])=>C+P+4,0),L=`${g.length} measures`;g.length>1&&M([...g,...y])>a&&g.splice(0,g.length,[L,$(L),!0]),t.font=mt(f,!0),t.textAlign="center",t.textBaseline="\
alphabetic";let S=s+a/2-6;for(let[O,C,P]of[...g,...y].reverse())Ie(t,S-C,d-p,C,p,p/2),t.fillStyle=P?r?e.faint:e.pill:e.card,t.fill(),P||(t.strokeStyle=r?e.faint:
e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=P?e["pill-ink"]:r?e.faint:e.soft,t.fillText(O,S-C/2,d-p/2+f*.36),S-=C+4}function bl({ctx:t,c:e},o,n){let{label:r}=m.
geometry[o.at];if(!r)return;let s=h.lines[o.at],[i,a,l,f]=r,p=i-l/2,d=a-f/2,g=Y(o.uid),y=at("line:"+o.uid),b=ki(o,s.small,r,n),$=[[p+l-3,d+3],[p+2,d+2]],M=b.length?
$:[[i+8,a+8],[i,a-10]];b.length&&(Ie(t,p,d,l,f,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=y||x.hover===o.uid?e.mark:e.edge,t.lineWidth=y?2.4:1,(s.known==="u\
nknown"||s.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([])),t.textAlign="center",t.textBaseline="alphabetic";let L=a-b.reduce((S,{size:O})=>S+
$i(O),0)/2;for(let{words:S,size:O,soft:C}of b)t.font=mt(O),t.fillStyle=g?e.faint:C?e.soft:e.ink,t.fillText(S,i,L+.93*O,l-4),L+=$i(O);if(t.strokeStyle=t.fillStyle=
g?e.faint:e.ink,s.partial&&(t.font=mt(Math.max(15,Xt/n),!0),t.textAlign="right",b.length||kl(t,e,i+8,a+6),t.fillText("…",...M[0])),s.denied){let[S,O]=M[1];t.beginPath(),
t.arc(S,O,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.moveTo(S-3,O-3),t.lineTo(S+3,O+3),t.moveTo(S+3,O-3),t.lineTo(
S-3,O+3),t.stroke()}m.weakest.has(o.uid)&&$l({ctx:t,c:e},i,d+f,"weakest step",n)}function kl(t,e,o,n){let r=t.fillStyle;t.fillStyle=e.ground,t.fillRect(o-17,n-5,
18,10),t.fillStyle=r}var $i=t=>Math.max(14,1.16*t);function $l({ctx:t,c:e},o,n,r,s){let i=Math.max(9,Xt/s);t.font=mt(i,!0);let a=t.measureText(r).width+10;Ie(t,
o-a/2,n-3,a,i+4,i/2+2),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="alphabetic",t.fillText(r,o,n-1+i*.86)}function vl({
ctx:t,c:e},o){let n=h.lines[o.at],r=m.geometry[o.at],s=w.widths[n.weight],a=Y(o.uid)?e.faint:h.focus||x.hover===o.uid?e.mark:e.line;n.change&&n.change!=="went"&&
(t.strokeStyle=rn(n.change,e===w.dark)+"55",t.lineWidth=s+7,t.stroke(r.path)),t.setLineDash(w.known[n.known][1]),t.strokeStyle=a,t.lineWidth=n.denied?s+3:s,t.stroke(
r.path),n.denied&&(t.strokeStyle=e.ground,t.lineWidth=s+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),Qo(t,r,s),t.fill()}var vi=(t,e)=>h.focus?
[...t.filter(o=>Y(e(o))),...t.filter(o=>!Y(e(o)))]:t;function Si(t,e){m.namesDrawn=[];let o=vi(A.filter(r=>h.drawn[r.at]),r=>r.uid),n=Te(vi(k.filter(r=>h.cards[r.
at]),r=>r.id));Ml(t,e);for(let r of o)vl(t,r);for(let r of o)bl(t,r,e);for(let r of n)yl(t,r,e)}function Ml({ctx:t,c:e},o){m.placed.strips.forEach(([r,s,i],a)=>{
a&&(t.fillStyle=e.band,t.fillRect(-4e3,s,2*4e3+m.placed.width,i-s)),r&&(t.font=mt(Math.max(12,Xt/o),!0),t.textAlign="left",t.textBaseline="alphabetic",t.fillStyle=
e.soft,t.fillText(r,0,s+21))}),t.font=mt(Math.max(10.5,Xt/o),!0),t.textAlign="center",t.fillStyle=e.soft;for(let[r,s,i]of m.placed.headings)t.fillText(r,s,i)}var Sl="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function dt(t){let[e,o,n]=t.split("-");return[n&&String(Number(n)),o&&Sl[Number(o)-1],e].filter(
Boolean).join(" ")}var Dt=t=>t?`as public on ${dt(t)}`:"all that is public";var Oi=186,Li=(t,[e,o])=>{let[,n,r]=m.paperBoxes.find(s=>s[0]===t)||[t,e,o];return{note:t,dx:n-e,dy:r-o}},Ei=([t,e])=>{let o=m.paperBoxes.findLast(([,n,r,s,i])=>Math.
abs(t-n)<=s/2&&Math.abs(e-r)<=i/2);return o?"note:"+o[0]:""},Sr=t=>m.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function Ci(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let n=(_.get(e)||[]).find(r=>h.cards[r.at]);return n&&T(n)[2]+1>1?T(n):null}let o=t.about.startsWith("l\
ine:")?z.get(e):A.find(n=>n.claims.includes(e)&&h.drawn[n.at]);return o&&h.drawn[o.at]&&bo(o)?Fo(m.geometry[o.at]):null}function fn({c:t},e,o){let n=[],r=Sr(e),
s=new Map;x.saving||(m.paperBoxes=[]);for(let i of we()){let a=Ms[i.colour],l={fill:a[o?1:0],edge:a[2],ink:t.ink,u:r};if(i.about==="picture"){hr(i)&&Ol(n,i,l);continue}
let f=Ci(i);if(!f)continue;let p=(s.get(i.about)||0)+1;s.set(i.about,p);let d=[f[0]-f[2]/2+(p-1)*9*r,f[1]-f[3]/2];n.push({points:[[d[0]-5*r,d[1]-8*r],[d[0]+5*r,
d[1]-8*r],[d[0]+5*r,d[1]+4*r],[d[0],d[1]+r],[d[0]-5*r,d[1]+4*r]],fill:l.edge}),i.pinned&&Mr(n,i,l,i.layout===m.placed.kind&&i.place.length?i.place:null,f)}return n}
function Ol(t,e,o){if(!e.box.length)return Mr(t,e,o,e.place,null);let[n,r,s,i]=e.box;t.push({box:[n-s/2,r-i/2,s,i,6],stroke:o.edge,width:2*o.u}),Mr(t,e,o,e.place.
length?e.place:null,e.box,!e.pinned)}function Mr(t,e,{fill:o,edge:n,ink:r,u:s},i,a,l=!1){let f=12*s,p=(Oi-16)*s,d=lt(l&&e.tag||e.text,p,f,l?1:9,!1),g=e.tag&&!l?
[fe(e.tag,p,f,!0)]:[],y=l?[]:[fe(`${e.by}, ${dt(e.on)}`,p,11*s,!1)],b=Oi*s,$=(d.length+g.length+y.length)*15*s+12*s,[M,L]=i||Ll(a,b,$,s,e.box.length>0),S=L-$/2;
a&&(Math.abs(M-a[0])>(b+a[2])/2+12*s||Math.abs(L-a[1])>($+a[3])/2+12*s)&&!e.box.length&&t.push({d:`M${v(a[0])} ${v(a[1])}L${v(M)} ${v(L)}`,stroke:n,width:1.2*s,
dash:[3*s,3*s]}),t.push({box:[M-b/2,S,b,$,3*s],fill:o,stroke:n,width:1.2*s}),[...g.map(P=>[P,12,!0,r]),...d.map(P=>[P,12,!1,r]),...y.map(P=>[P,11,!1,r])].forEach(
([P,F,U,V],gt)=>t.push({words:P,x:M-b/2+8*s,y:S+(17+15*gt)*s,size:F*s,fill:V,bold:U,italic:gt>=g.length+d.length})),x.saving||m.paperBoxes.push([e.key,M,L,b,$])}
function Ll([t,e,o,n],r,s,i,a){if(a)return[t-o/2+r/2,e-n/2-s/2-4*i];let l=o/2+r/2+8*i,f=n/2+s/2+8*i,p=[[t,e+f],[t,e-f],[t+l,e],[t-l,e],[t+l,e+f],[t-l,e+f],[t+l,
e-f],[t-l,e-f]],d=k.filter($=>h.cards[$.at]).map(T),g=A.filter($=>h.drawn[$.at]&&m.geometry[$.at].label).map($=>m.geometry[$.at].label),y=[...d,...g,...x.saving?
[]:m.paperBoxes.map($=>$.slice(1))],b=([$,M])=>y.reduce((L,S)=>L+Math.max(0,(r+S[2])/2-Math.abs($-S[0]))*Math.max(0,(s+S[3])/2-Math.abs(M-S[1])),0);return p.reduce(
($,M)=>b(M)<b($)?M:$)}function Ai(t,e,o){if(R.notes.length)for(let n of fn(t,e,o))Ot(t.ctx,n)}function mn([t,e,o,n]){let r=[[(t+o)/2,(e+n)/2,o-t,n-e]];for(let s of R.
notes.length?fn(Vt(null,!1),1,!1):[])s.box&&r.push([s.box[0]+s.box[2]/2,s.box[1]+s.box[3]/2,s.box[2]+16,s.box[3]+16]);return xt(r)}function Ti(){let t=[...new Set(
we().filter(e=>e.about==="picture"?hr(e):Ci(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function Lr({c:t},e,o){let n=[],r=Sr(e),s=l=>rn(l,o),i=m.placed.kind==="near",a=m.placed.kind==="near"?Jt():m.placed.kind==="map"?Me():A.filter(l=>h.drawn[l.at]).
map(l=>[l]);for(let l of a){let f=Object.keys(kt).map(M=>[M,l.filter(L=>h.lines[L.at].change===M).length]).filter(([,M])=>M),p=m.geometry[l[0].at],d=m.placed.kind===
"map"&&p.d?Io(p):Fo(p);if(!f.length||!d)continue;let[[g]]=f,y=(w.widths[h.lines[l[0].at].weight]+6)*(m.placed.kind==="map"?r:1),b=p.label&&!i?"":p.d||(p.from?`M${v(
p.from[0])} ${v(p.from[1])}L${v(p.tip[0])} ${v(p.tip[1])}`:"");if(g!=="went"&&b&&n.push({d:b,stroke:s(g)+"55",width:y,dash:[]}),i&&g==="appeared"&&f.length===1&&
[l[0].source,l[0].target].some(M=>dr(k[M])))continue;let $=l.length===1?`${kt[g][0]} ${kt[g][1]}`:f.map(([M,L])=>kt[M][0]+L).join(" ");Or(n,t,$,d[0],d[1]+(d[3]||
0)/2+2*r,s(g),r)}for(let l of k){let[f,p,d,g]=T(l);h.cards[l.at]&&d>40&&dr(l)&&n.push({box:[f-d/2-3,p-g/2-3,d+6,g+6,6],stroke:s("appeared"),width:2*r})}for(let[
l,f,p]of h.measures){let[d,g,y,b]=T(l),$=[...f.map(M=>`+ ${M}`),...p.map(M=>`− ${M}`)].join("  ");i?Or(n,t,f.length?"+":"−",d+y/2,g,s(f.length?"appeared":"w\
ent"),r):(m.placed.kind==="map"?y+b>=0&&w.map.marks[l.at]>=0:y)&&Or(n,t,$,d,g+b/2-2*r,s(f.length?"appeared":"went"),r)}return n}function Or(t,e,o,n,r,s,i){let a=ut(
o,11*i,!0)+10*i;t.push({box:[n-a/2,r-3*i,a,16*i,8*i],fill:e.card,stroke:s,width:1.2*i},{words:o,x:n,y:r+9*i,size:11*i,fill:s,bold:!0,anchor:"middle"})}function ji(t,e,o){
if(c.against&&!et())for(let n of Lr(t,e,o))Ot(t.ctx,n)}var un=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],El=t=>{let e=h.lines[t.at];return Y(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function Cl(){
m.batches=new Map;for(let t of A){if(!h.drawn[t.at])continue;let e=El(t),{from:o=[0,0],tip:n}=m.geometry[t.at];m.batches.has(e)||m.batches.set(e,{path:new Path2D,
lines:[]});let r=m.batches.get(e);r.path.moveTo(o[0],o[1]),r.path.lineTo(n[0],n[1]),r.lines.push(t)}}function Pi(t,e){let{ctx:o,c:n,look:r}=t;if(m.batches||Cl(),
!(x.moving&&zt&&w.limits.hide))for(let[i,a]of[...m.batches].sort(([l],[f])=>l==="faint"?-1:f==="faint"?1:0)){let l=i==="faint",[f,p,d]=i.split("."),g=l?.7:Math.
max(w.widths[p]*.55,h.focus?1.3/e:0);if(o.setLineDash(l||x.moving?[]:w.known[f][1]),o.strokeStyle=l?n.faint:h.focus?n.mark:n.line,o.globalAlpha=l?.6:zt&&!h.focus?
.45:.9,o.lineWidth=d==="1"?g+1.6:g,o.stroke(a.path),d==="1"&&(o.globalAlpha=1,o.strokeStyle=n.ground,o.lineWidth=g*.6,o.stroke(a.path)),o.globalAlpha=1,o.setLineDash(
[]),e>.5&&!l&&!x.moving){o.fillStyle=h.focus?n.mark:n.line,o.beginPath();for(let y of a.lines)un(m.geometry[y.at].tip,m.frame)&&Qo(o,m.geometry[y.at],0);o.fill()}}
let s=k.filter(i=>h.cards[i.at]);if(e<.6&&s.length>100||x.moving&&s.length>1500)Al(t,s,e);else for(let i of s){let[a,l,f]=T(i);un([a,l],m.frame)&&De(o,w.looks[i.
family].glyph,a,l,f/2,Y(i.id)?n.faint:r(i.family))}for(let i of s){if(!(at("card:"+i.id)||x.hover===i.id||pe(i.id)||i.end))continue;let[a,l,f]=T(i);o.strokeStyle=
n.mark,o.lineWidth=2/Math.min(e,1),o.beginPath(),o.arc(a,l,f/2+3,0,7),o.stroke()}x.moving&&zt||Tl(t,s,e)}function Al({ctx:t,c:e,look:o},n,r){let s=new Map;for(let a of n){
let l=Y(a.id)?"":a.family;s.has(l)||s.set(l,[]),s.get(l).push(a)}let i=Math.max(4,1.6/r);for(let[a,l]of s){t.fillStyle=a?o(a):e.faint,t.beginPath();for(let f of l){
let[p,d]=T(f);un([p,d],m.frame)&&t.rect(p-i*.85,d-i*.85,i*1.7,i*1.7)}t.fill()}}function Tl({ctx:t,c:e},o,n){let r=12/n,s=new Map,i=150/n,a=zt?60:160,l=d=>(at("c\
ard:"+d.id)||x.hover===d.id?4:0)+(d.end?2:0)+(h.focus&&!Y(d.id)?1:0),f=o.filter(d=>!Y(d.id)&&un(T(d),m.frame));f.sort((d,g)=>l(g)-l(d)||I[g.at].length-I[d.at].length||
d.at-g.at),t.font=mt(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let p=0;for(let d of f){if(p>=a)break;let[g,y,b]=T(d),$=d.text[0]||d.name.slice(0,30),
M=t.measureText($).width,L=y-b/2-r*1.15,S=[g-M/2,L,g+M/2,L+r*1.1],O=[];for(let C=Math.floor(S[0]/i);C<=Math.floor(S[2]/i);C++)for(let P=Math.floor(S[1]/i);P<=Math.
floor(S[3]/i);P++)O.push(`${C},${P}`);if(!O.some(C=>(s.get(C)||[]).some(P=>S[0]<P[2]&&S[2]>P[0]&&S[1]<P[3]&&S[3]>P[1]))){for(let C of O)s.set(C,[...s.get(C)||[],
S]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText($,g,y-b/2-r*.3),t.fillStyle=e.ink,t.fillText($,g,y-b/2-r*.3),p+=1}}}function Er({c:t,look:e},o){let n=[],r=i=>!h.focus||i.some(a=>h.focus?.has(a.uid)),s=Me();for(let i of[...s.filter(a=>!r(a)),...s.filter(r)])jl(n,t,i,o,!r(i));for(let[
i,a]of Ne())Pl(n,t,e,i,a,o);for(let i of Nl(o))n.push({...i,fill:i.faint?t.faint:t.ink,halo:t.ground,wide:3/o});return n}function jl(t,e,o,n,r){let s=h.lines[o[0].
at],i=m.geometry[o[0].at],a=w.widths[s.weight]/n,l=o.some(O=>at("line:"+O.uid)||x.hover===O.uid),f=r?e.faint:l||h.focus?e.mark:e.line,p=w.known[s.known][1].map(
O=>O/n);o.some(O=>h.lines[O.at].denied)?t.push({d:i.d,stroke:f,width:a+3/n,dash:p},{d:i.d,stroke:e.band,width:a+.6/n,dash:[]}):t.push({d:i.d,stroke:f,width:a,dash:p});
let[g,y]=i.tip,[b,$]=i.way,M=9/n;if(en(t,[g-b*M,y-$*M],i.way,7/n,f),o.length<2||r)return;let[L,S]=Io(i);t.push({words:String(o.length),x:L,y:S+4/n,size:$t/n,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/n})}function Pl(t,e,o,n,r,s){let i=r.find(b=>!Y(b.id))||r[0],[a,l]=T(i),p=r.every(b=>Y(b.id))?e.faint:o(i.family),
d=r.some(b=>at("card:"+b.id)||x.hover===b.id||pe(b.id)),g=(r.length>1?.66:.5)*er/s,y={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[a,l,g],fill:e.
card,stroke:d?e.mark:p,width:(d?2.6:1.4)/s,dash:y.map(b=>b/s)}),r.length<2?t.push({glyph:w.looks[i.family].glyph,at:[a,l,g*.56],fill:p}):t.push({words:String(r.
length),x:a,y:l+4/s,size:$t/s,fill:p,bold:!0,anchor:"middle"})}function Nl(t){let e=[...Ne()],o=.7*er/t,n=e.map(([,[p]])=>T(p)).map(([p,d])=>[p-o,d-o,p+o,d+o]),
r=([,p])=>Math.max(...p.map(d=>(at("card:"+d.id)||x.hover===d.id?4:0)+(Y(d.id)?0:2)+(d.end?1:0))),s=[],i=$t/t,[a,,l]=x.saving||!m.frame?ko():[m.frame[0]+Fe+4/t,
0,m.frame[2]-Fe-4/t],f=([p,,,d],g)=>p==="start"?d<a?0:l-d:d+g>l?0:p==="end"?d+g-a:d<a?0:g;for(let[p,d]of e.sort((g,y)=>r(y)-r(g)||g[0]-y[0])){let[g,y]=T(d[0]),b=Js(
p,d).slice(0,60),$=ut(b,i,!0),M=13/t,L=13/t,S=[["start",g+M,y,g+M],["end",g-M,y,g-M-$],["middle",g,y+M*1.4,g-$/2],["middle",g,y-M*1.4,g-$/2]],O=C=>f(C,$)>=$;for(let C of[
...S.filter(O),...S.filter(P=>!O(P)&&f(P,$)>6*i)]){let[P,F,U]=C,V=fe(b,Math.min($,f(C,$))+.01,i,!0),gt=ut(V,i,!0),Ft=P==="start"?F:P==="end"?F-gt:F-gt/2,Ct=[Ft,
U-L/2,Ft+gt,U+L/2];if(!n.some(ee=>Ct[0]<ee[2]&&Ct[2]>ee[0]&&Ct[1]<ee[3]&&Ct[3]>ee[1])){n.push(Ct),s.push({words:V,x:F,y:U+i*.35,size:i,bold:!0,anchor:P,faint:d.
every(ee=>Y(ee.id))});break}}}return s}function Ni(t,e){let{ctx:o,c:n}=t;m.outline=m.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],o.fillStyle=
n.band,o.strokeStyle=n.edge,o.lineWidth=.8/e,o.fill(m.outline[0],"evenodd"),o.stroke(m.outline[0]),o.stroke(m.outline[1]);for(let r of Er(t,e))Ot(o,r)}function qe(t,e,o){let n=Vt(t,e);m.weakest=new Set(c.route>=0&&h.routes[c.route]?h.routes[c.route].weakest:[]),t.save(),m.placed.kind==="near"?ti(n,o):m.placed.
kind==="field"?Pi(n,o):m.placed.kind==="map"?Ni(n,o):Si(n,o),ji(n,o,e),Ai(n,o,e),t.restore()}var Cr=()=>W.clientWidth>=W.clientHeight;function Wi(t){return Cr()?[W.clientWidth/4/t,0]:[0,W.clientHeight/4/t]}function Ri(t,e,o,n,r){let[s,i]=Wi(e);for(let[a,
l]of[[m.earlier,-1],[null,1]])t.save(),t.beginPath(),s?t.rect(l<0?o.x-n:o.x,o.y-r,n,2*r):t.rect(o.x-n,l<0?o.y-r:o.y,2*n,r),t.clip(),t.translate(l*s,l*i),ze(a,()=>qe(
t,it(),e)),t.restore()}function Bi([t,e]){if(!et())return[t,e,null];let[o,n]=Wi(j.getScale()),r=j.getViewPosition(),s=o?t<r.x:e<r.y;return[t+(s?o:-o),e+(s?n:-n),
s?m.earlier:null]}var Ar=()=>Object.keys(kt).map(t=>[t,A.filter(e=>h.drawn[e.at]&&h.lines[e.at].change===t)]);function hn({change:t,was:e,...o}){if(t!=="changed")return{appeared:`\
not there ${Dt(c.against)}`,went:`no longer there: ${Dt(c.known)}`}[t];let n=[];return e.weight!==o.weight&&n.push(`${w.bands[e.weight]||e.small} → ${w.bands[o.
weight]||o.small}`),e.known!==o.known&&n.push(`${w.known[e.known][0]} → ${w.known[o.known][0]}`),e.denied!==o.denied&&n.push(o.denied?"now denied or disputed":
"no longer denied or disputed"),n.join("; ")}function Ke(){return!c.against||et()?"":`Compared with ${Dt(c.against)}: `+Ar().map(([t,e])=>`${kt[t][0]} ${kt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${h.measures.length}.`}function Lo(){if(!c.against)return N("Choose a date to compare with first");c.beside&&D(()=>{c.beside=!1});let t=a=>a.map(l=>[`${k[l.source].name} ${l.relation}\
 ${k[l.target].name}${l.goods?` [${l.goods}]`:""}`,"",hn(h.lines[l.at]),"line:"+l.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},o=Ar().filter(([,a])=>a.length).map(([a,l])=>[`${e[a]} (${l.length})`,t(l)]),n=h.measures.map(([a,l,f])=>[a.name,"",[...l.map(p=>`came: ${p}`),...f.
map(p=>`ended: ${p}`)].join("; "),"party:"+a.uid]);n.length&&o.push([`Measures (${n.length})`,n]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],s=A.filter(a=>h.lines[a.at]&&_o(h.lines[a.at])).length,i=s?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${s} relations.`]]]]:[];Yt("",["Two dates",`${dt(c.against)} and ${c.known?dt(c.known):"today's sta\
te"}`,[],[],[...r,...o.length?o:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...i]]),N(Ke())}function Di(){let{known:t}=w.clock,
e=c.known?t.indexOf(c.known):t.length;if(e<1)return N("There is no earlier date to compare with");let o=!c.against;D(()=>{[c.against,c.beside]=[o?t[e-1]:"",!1]}),
o&&Lo()}var Eo=[236,58,34],gn=t=>Date.parse(t)/864e5,Je=null;function Wl(){let{public:t,begun:e}=w.clock,o=[...t,...e].map(([l])=>gn(l)).filter(Number.isFinite),n=Math.
min(...o),r=Math.max(...o),s=59,i=Math.max(r-n,1),a=l=>{let f=new Array(s).fill(0);for(let[p,d]of l)Number.isFinite(gn(p))&&(f[Math.min(Math.floor((gn(p)-n)/i*s),
s-1)]+=d);return f};return{first:n,last:r,long:i,bins:s,claims:a(t),begun:a(e)}}var Tr=t=>4+(gn(t)-Je.first)/Je.long*(Eo[0]-8),jr=t=>new Date((Je.first+Math.min(
Math.max(t-4,0),Eo[0]-8)/(Eo[0]-8)*Je.long)*864e5).toISOString().slice(0,10);function Rl(){let t=u("when"),[e,o,n]=Eo,{claims:r,begun:s,bins:i}=Je=Wl(),a=X("svg",
{viewBox:`0 0 ${e} ${o}`,role:"img","aria-label":Bl()}),l=(e-8)/i,f=Math.max(...r,1),p=Math.max(...s,1);r.forEach((d,g)=>d&&a.append(X("rect",{class:"claims",x:v(
4+g*l),width:v(l-.6),y:v(n-Math.max(d/f*30,1.5)),height:v(Math.max(d/f*30,1.5))}))),s.forEach((d,g)=>d&&a.append(X("rect",{class:"begun",x:v(4+g*l),width:v(l-.6),
y:n+1,height:v(Math.max(d/p*10,1.5))}))),a.append(X("line",{class:"rule",x1:4,x2:e-4,y1:n+.5,y2:n+.5}),X("rect",{id:"brush",y:0,height:n+12,x:0,width:0})),a.append(
X("text",{x:4,y:o-1},jr(0).slice(0,4)),X("text",{x:e-4,y:o-1,"text-anchor":"end"},jr(e).slice(0,4))),t.replaceChildren(a,E("figcaption","Above: claims by the da\
y they became public. Below: measures by the day they began. Drag over it to compare two dates.")),Dl(a)}function Bl(){let t=e=>{let o=new Map;for(let[n,r]of e)
o.set(n.slice(0,4),(o.get(n.slice(0,4))||0)+r);return[...o].map(([n,r])=>`${n}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.clock.public)}\
. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function Ii(){if(!w.clock.public.length)return;Je||Rl();let t=[c.against,c.known||w.clock.newest],
[e,o]=c.against?t.map(Tr):[c.known?Tr(c.known):0,c.known?Tr(c.known)+1.5:0];u("brush").setAttribute("x",v(Math.min(e,o))),u("brush").setAttribute("width",v(Math.
abs(o-e)))}function Dl(t){let e=null,o=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*Eo[0],n=r=>w.clock.known.findLast(s=>s<=r)||
w.clock.known[0];t.addEventListener("pointerdown",r=>{e=o(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(u("brush").setAttribute(
"x",v(Math.min(e,o(r)))),u("brush").setAttribute("width",v(Math.abs(o(r)-e))))}),t.addEventListener("pointerup",r=>{let s=[e,o(r)].sort((l,f)=>l-f),[i,a]=s.map(
jr).map(n);e=null,D(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=s[1]-s[0]>4&&i!==a?i:""}),c.against&&Lo()})}function Pr(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,o=u("against");o.max=String(Math.max(e,0)),o.value=c.against?t.indexOf(c.against):e,o.disabled=
e<1;let n=c.against?Dt(c.against):"nothing";o.setAttribute("aria-valuetext",n),u("against-told").textContent=n,u("compare-tools").hidden=!c.against,u("beside").
setAttribute("aria-pressed",String(et())),u("halves").hidden=!et()||c.mode==="table",u("halves").dataset.across=Cr()?"yes":"no",u("half-earlier").textContent=c.
against?Dt(c.against):"",u("half-later").textContent=Dt(c.known),u("compare-told").textContent=Ke(),Ii()}function Il(){u("against").addEventListener("input",()=>D(
()=>{let t=Number(u("against").value);c.against=t<Number(u("against").max)?w.clock.known[t]:""},!1,"against")),u("beside").addEventListener("click",()=>{D(()=>{
c.beside=!c.beside}),ht(),pt()}),u("changes").addEventListener("click",Lo),u("compare-off").addEventListener("click",()=>D(()=>{[c.against,c.beside]=["",!1]}))}var Wr={};ot(Wr,{listen:()=>Ul});var Fl=t=>{let e=z.get(t);return e&&m.geometry[e.at].label?.[2]?e:null};function Hl(t){if(t.relation){let{small:s,known:i,denied:a,partial:l}=h.lines[t.at],f=[t.
source,t.target].map(d=>k[d].name).join(" → "),p=[w.known[i][0]];return a&&p.push("denied or disputed by somebody"),l&&p.push("not every party between the two\
 is named"),[f,`${t.label} · ${s}`,`${p.join("; ")}. Click opens the evidence.`]}let e=t.members?Bt(t):[t],o=e.flatMap(s=>I[s.at].filter(i=>h.drawn[i.at])),n=`${o.
length} ${o.length===1?"relation":"relations"} drawn`;if(t.members)return[Kt(t),e.slice(0,6).map(s=>s.name).join("; ")+(e.length>6?"; …":""),`${n}. Click open\
s the group in place.`];let r=h.pills[t.at].map(s=>s[0]).join(", ");return[t.name,t.small+(r?` · ${r}`:""),n]}function zl(t){let e=u("hover"),o=!x.down&&t.pointerType!==
"touch"&&t.target===Be&&x.hover?bt(x.hover)||Fl(x.hover):null;if(!o||m.placed.kind==="map"||!u("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==x.
hover||e.hidden){let[r,s,i]=Hl(o);e.replaceChildren(E("strong",r),E("span",s),E("span",i)),e.dataset.of=x.hover,e.hidden=!1}let n=u("stage").getBoundingClientRect();
e.style.left=`${Math.min(t.clientX-n.left+16,n.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(t.clientY-n.top+18,n.height-e.offsetHeight-6)}px`}function Ul(){
window.addEventListener("pointermove",zl),window.addEventListener("pointerdown",()=>{u("hover").hidden=!0}),W.addEventListener("pointerleave",()=>{u("hover").hidden=
!0})}var ds={};ot(ds,{listen:()=>Tc});var Rr={};ot(Rr,{closeMenu:()=>Ao,listen:()=>_l,openMenu:()=>yn});var Ve=t=>{let e=W.getBoundingClientRect(),{x:o,y:n}=j.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return Bi([o,n])},Co=([t,e,o])=>ze(o,()=>Gl([t,e]));function Gl([
t,e]){let o=Ei([t,e]);if(o)return o;let n=j.getScale(),r=m.placed.kind==="field"?Math.max(4/n,1):0,s=m.placed.kind==="map"?1/n:1;for(let l of Te(k).toReversed()){
if(!h.cards[l.at])continue;let[f,p,d,g]=T(l);if(d&&Math.abs(t-f)<=d/2*s+r&&Math.abs(e-p)<=g/2*s+r)return zo(K(l))}let i="",a=6/n;for(let l of A){if(!h.drawn[l.at]||
!bo(l))continue;let f=m.geometry[l.at];if(f.label&&Math.abs(t-f.label[0])<=f.label[2]/2&&Math.abs(e-f.label[1])<=f.label[3]/2)return"line:"+l.uid;if(f.from){let p=js(
t,e,f.from,f.tip);p<a&&([i,a]=["line:"+l.uid,p])}}if(i||m.placed.kind==="field")return i;$o.lineWidth=12/(m.placed.kind==="map"?n:Math.max(n,.6));for(let l of A)
if(h.drawn[l.at]&&bo(l)&&m.geometry[l.at].path&&$o.isPointInStroke(m.geometry[l.at].path,t,e))return"line:"+l.uid;return""}var wn=t=>{let e=ce([t.slice(5)])[0]||
[...m.geometry[z.get(t.slice(5)).at].tip,0,0],o=j.canvasToDOM({x:e[0],y:e[1]}),n=W.getBoundingClientRect();return{x:n.left+o.x,y:n.top+o.y}};function yn(t,e){let o=u("card-menu"),{x:n,y:r}=e||wn("card:"+t.id),s=u("stage").getBoundingClientRect(),i=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",Ao),l);o.setAttribute("aria-label",`${t.name}: what to do`),o.replaceChildren(...$r(t).map(([l,f])=>i(G(l,f)))),yr(t).then(l=>{o.hidden||(o.append(...l.
map(f=>i(G(`Expand: ${wr(f.words)} (${f.back.length+f.more})`,()=>xr(t,f))))),a())},l=>N(l.message)),o.hidden=!1;let a=()=>{o.style.left=`${Math.max(4,Math.min(
n-s.left,s.width-o.offsetWidth-4))}px`,o.style.top=`${Math.max(4,Math.min(r-s.top,s.height-o.offsetHeight-4))}px`};a(),o.firstElementChild.focus({preventScroll:!0})}
function Ao(){u("card-menu").hidden||(u("card-menu").hidden=!0,W.focus({preventScroll:!0}))}function _l(){u("card-menu").addEventListener("keydown",t=>{let e=[...u(
"card-menu").children],o=e.indexOf(document.activeElement),n={ArrowDown:1,ArrowUp:-1}[t.key];n&&e[(o+n+e.length)%e.length].focus(),(n||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&Ao(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{u("card-menu").contains(Ht(t))||
(u("card-menu").hidden=!0)},!0),W.addEventListener("contextmenu",t=>{let e=Co(Ve(t));!e.startsWith("card:")||m.placed.kind==="map"||(t.preventDefault(),yn(B.get(
e.slice(5)),{x:t.clientX,y:t.clientY}))})}var Ir={};ot(Ir,{boxAround:()=>kn,boxMode:()=>To,closeNote:()=>Se,listNotes:()=>Dr,listen:()=>Jl,moveNote:()=>vn,newBox:()=>$n,noteHere:()=>bn,notesPart:()=>Br,
writeNote:()=>ye});var Fi=()=>[...document.querySelectorAll("input[name=colour]")];function ye(t){x.noting=t,u("panel").hidden=!1,u("noting").hidden=!1,u("noting-about").textContent=
`Note on: ${Mo(t)}`,u("note-text").value=t.text,u("note-tag").value=t.tag,u("note-by").value=t.by||R.by,u("note-pinned").checked=t.pinned;for(let e of Fi())e.checked=
e.value===t.colour;u("note-drop").hidden=!R.notes.some(e=>e.key===t.key),u("panel").scrollTop=0,u("note-text").focus()}var xn=(t,e)=>({key:Ss("n"),about:t,text:"",
by:"",on:ao(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Wt:"",layout:"",place:[],box:[],...e});function bn(){let t=x.shownSheet||c.at;if(t)return ye(xn(
dn(t)));let{x:e,y:o}=j.getViewPosition();ye(xn("picture",{pinned:!0,layout:m.placed.kind,place:[J(e),J(o)]}))}function Se(){x.noting=null,u("noting").hidden=!0,
!x.shownSheet&&!c.ends[1]&&(u("panel").hidden=!0),W.focus({preventScroll:!0})}function ql(t){re(()=>{R.notes=R.notes.filter(e=>e.key!==t.key)}),Q(),N("Note remo\
ved; Ctrl-Z brings it back")}function kn(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:h.focus??[],e=ce(c.picked.size?c.picked:t).filter(i=>i[2]);if(!e.length)
return To(!x.boxOn);let[o,n,r,s]=xt(e);$n([o-14,n-20],[r+14,s+14])}function To(t){x.boxOn=t,u("box-add").setAttribute("aria-pressed",String(t)),W.style.cursor=t?
"crosshair":"default",t&&N("Drag over the picture to draw a box")}function $n([t,e],[o,n]){To(!1),ye(xn("picture",{layout:m.placed.kind,box:[(t+o)/2,(e+n)/2,Math.
abs(o-t),Math.abs(n-e)].map(J)}))}function vn(t,e){R.notes=R.notes.map(o=>o.key===t?{...o,layout:m.placed.kind,place:e.map(J)}:o)}function Kl(t,e,o){let n=m.paperBoxes.
find(r=>r[0]===t);n&&re(()=>vn(t,[n[1]+e,n[2]+o]),"nudge")}function Br(t){let e=mi(t),o=E("div","","notes-of");if(!t)return o;o.append(G("Write a note",()=>ye(xn(
dn(t))))),e.length&&o.append(E("h3","Notes of analysts, no sources"));for(let n of e)o.append(Hi(n));return o}function Hi(t){let e=G("",()=>ye(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",n=>{!n.altKey||!ro[n.key]||(n.preventDefault(),Kl(t.key,{ArrowLeft:-20,ArrowRight:20}[n.
key]||0,{ArrowUp:-20,ArrowDown:20}[n.key]||0),u("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(E("strong",t.tag+": "));let o=t.
clock?` (${t.clock})`:"";return e.append(E("span",t.text),E("small",`${Mo(t)}; ${t.by}, ${dt(t.on)}${o}${t.pinned?"; pinned":""}`)),e}function Dr(){let t=we(),e=t.
map(o=>{let n=E("li");return n.append(Hi(o)),n});u("notes-list").replaceChildren(...e),u("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function Jl(){u("noting").addEventListener("submit",t=>{t.preventDefault();let e=me(u("note-text").value,2e3),o=me(u("note-by").value,
100);if(!e||!o)return N("A note needs words and the name of its author");let n={...x.noting,text:e,tag:me(u("note-tag").value,100),by:o,pinned:u("note-pinned").
checked,colour:Fi().find(r=>r.checked)?.value};n.text!==x.noting.text&&(n.on=ao()),R.by=o,re(()=>{R.notes=[...R.notes.filter(r=>r.key!==n.key),n]}),Se(),Q(),N(`\
Noted on ${Mo(n)}`)}),u("note-drop").addEventListener("click",()=>{let t=x.noting;Se(),ql(t)}),u("note-cancel").addEventListener("click",Se),u("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Se()}),u("note-add").addEventListener("click",bn),u("box-add").addEventListener("click",()=>kn())}var Hr={};ot(Hr,{lasso:()=>Xe,listen:()=>rc});function Fr(t,e){let o=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,n=o?e[0]>t[0]?1:-1:t[0]<m.placed.width/2?-1:1,r=t[0]+n*t[2]/2,s=o?e[0]-n*e[2]/2:e[0]+n*e[2]/2,i=s-r,a=n*
48,l=o?[r+.7*i,t[1],s-.55*i,e[1]]:[r+a,t[1],s+a,e[1]],f=[r,t[1],...l,s,e[1]],p={d:`M${v(r)} ${v(t[1])}C${[...l,s,e[1]].map(v).join(" ")}`,tip:[s,e[1]],way:[o?n:
-n,0],curve:f};return{...p,label:[...qt(p,.5),0,0]}}function zi(){let t=new Map,e=new Map,o=new Map,n=p=>(e.has(p)||(e.set(p,T(p)),o.set(p,ie(p))),p);for(let p of A){
let d=n(K(k[p.source])),g=n(K(k[p.target])),y=`${d.id}>${g.id}`;t.has(y)||t.set(y,{source:d,target:g,lines:[]}),t.get(y).lines.push(p)}let r=[...t.values()],s=Vl(
r,e,o),i=new Map,a=p=>!p.members&&w.near.quiet[p.at]===1,l=r.filter(({source:p,target:d})=>p!==d&&o.get(p)===o.get(d)&&!a(p)&&!a(d)).sort((p,d)=>Math.abs(e.get(
p.source)[1]-e.get(p.target)[1])-Math.abs(e.get(d.source)[1]-e.get(d.target)[1])).slice(0,wt.bows),f=(p,d)=>a(p)&&w.near.parents[p.at]!==je(d)&&!(d.members||[]).
includes(w.near.parents[p.at]);m.unrouted=new Set;for(let p of r){let{source:d,target:g}=p,y=e.get(d),b=e.get(g),$=o.get(g)-o.get(d),M=c.pinned.has(d.id)||c.pinned.
has(g.id),L=t.has(`${g.id}>${d.id}`)?2.5:0,S=M?Fr(y,b):$?Xl(p,y,b,s,L):Yl(y,b,o.get(d)<0?-1:1),O=Math.abs($)===1?!f(d,g)&&!f(g,d):l.includes(p);for(let C of p.lines)
i.set(C.at,{...S}),O||m.unrouted.add(C.at)}return i}function Vl(t,e,o){let n=new Map,r=new Map;for(let{source:s,target:i}of t)for(let[a,l]of[[s,i],[i,s]]){let f=o.
get(l)-o.get(a);if(Math.abs(f)!==1)continue;let p=`${a.id}|${f}`;n.has(p)||n.set(p,{here:a,step_:f,others:new Map}),n.get(p).others.set(l,e.get(l)[1])}for(let{here:s,
step_:i,others:a}of n.values()){let l=[...a].sort((p,d)=>p[1]-d[1]),f=Math.min(12,e.get(s)[3]*.74/Math.max(l.length-1,1));l.forEach(([p],d)=>r.set(`${s.id}|${i}\
|${p.id}`,(d-(l.length-1)/2)*f))}return r}function Xl({source:t,target:e},o,n,r,s){let i=n[0]>o[0]?1:-1,a=o[0]+i*o[2]/2,l=n[0]-i*n[2]/2,f=l-a,p=o[1]+(r.get(`${t.
id}|${i}|${e.id}`)||0)+s*i,d=n[1]+(r.get(`${e.id}|${-i}|${t.id}`)||0)+s*i;return Un(a,p,[a+.7*f,p,l-.55*f,d],l,d,[i,0])}function Yl(t,e,o){let n=t[0]+o*t[2]/2,r=e[0]+
o*e[2]/2,s=o*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*wt.gutter)/.75;return Un(n,t[1],[n+s,t[1],r+s,e[1]],r,e[1],[-o,0])}function Ui(t){let e=m.placed.kind==="near"&&m.routed.get(t.at);if(e)return e;let o=m.placed.paths,n=m.placed.kind!=="map"&&[t.source,t.target].some(i=>c.pinned.
has(K(k[i]).id));if(o&&o[t.at]&&!n){let[i,a,l,f,p]=o[t.at],d=m.placed.labels;return{d:i,tip:[a,l],way:[f,p],label:d?[d.x[t.at],d.y[t.at],d.w[t.at],d.h[t.at]]:null}}
let r=T(k[t.source]),s=T(k[t.target]);return m.placed.kind==="field"?As(r,s):m.placed.kind==="near"?Fr(r,s):Zl(t,r,s)}function Zl(t,e,o){let n=m.placed.labels?[
0,0,m.placed.labels.w[t.at],m.placed.labels.h[t.at]]:null,r=m.placed.kind==="tall"?1:0;Math.abs(o[r]-e[r])<(e[2+r]+o[2+r])/2+30&&(r=1-r);let s=1-r,i=2+r,a=o[r]>=
e[r]?1:-1,l=[e[0],e[1]],f=[o[0],o[1]],p=I[t.source].filter(U=>U.source===t.source&&U.target===t.target||U.source===t.target&&U.target===t.source),d=(n?n[2+s]:16)+
8,g=(p.indexOf(t)-(p.length-1)/2)*d,y=U=>Math.max(Math.min(g/d*12,U[2+s]/2-8),8-U[2+s]/2);l[r]+=a*e[i]/2,f[r]-=a*o[i]/2,l[s]+=y(e),f[s]+=y(o);let b=[0,0],$=[(l[0]+
f[0])/2,(l[1]+f[1])/2];b[r]=a,$[s]=(e[s]+o[s])/2+g;let M=[...$],L=[...$],S=n?a*n[i]/2:0;M[r]-=S,L[r]+=S;let O=(U,V)=>{let gt=[...U],Ft=[...V];return gt[r]=Ft[r]=
(U[r]+V[r])/2,`C${v(gt[0])} ${v(gt[1])} ${v(Ft[0])} ${v(Ft[1])} ${v(V[0])} ${v(V[1])}`},C=`M${v(l[0])} ${v(l[1])}${O(l,M)}L${v(L[0])} ${v(L[1])}${O(L,f)}`,P=n&&
[$[0],$[1],n[2],n[3]];if(!t.by||!P||Ql(P))return{d:C,tip:f,way:b,label:P};let F=[l,M,L,f].map(U=>U.map(v).join(" "));return{d:`M${F[0]}C${F[1]} ${F[2]} ${F[3]}`,
tip:f,way:b,label:null}}var Ql=t=>!k.some(e=>co(t,T(e),2))&&!m.geometry.some(e=>e.label&&co(t,e.label,2));function Gi(){m.routed=m.placed.kind==="near"&&Ds()?zi():
new Map,m.geometry=[];for(let t of A)m.geometry.push(Ui(t));for(let t of m.geometry)t.d&&(t.path=new Path2D(t.d));m.batches=null}function _i(t){for(let e of(t.members||
[t.at]).flatMap(o=>I[o])){m.routed.delete(e.at);let o=m.geometry[e.at]=Ui(e);o.d&&(o.path=new Path2D(o.d))}m.batches=null}function tc(t){let e=w.map.marks[t[0].at],o=t.filter(s=>w.map.how[s.at]==="seat").length,n=t.map(s=>[s.name,"",s.small,"party:"+s.uid]),r=o?`The registers on fi\
le give no town for ${o===t.length?"them":`${o} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";tt.length=0,Yt("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",n]]]),N(`${t.length} stand at ${w.map.names[e]}`)}
var Z=null;function ec(t,e){t.save(),t.strokeStyle=(it()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[o,n],[r,s]]=[x.loop[0],
x.loop.at(-1)];for(let[i,a]of x.boxOn?[[o,n],[r,n],[r,s],[o,s],[o,n]]:x.loop)t.lineTo(i,a);t.stroke(),t.restore()}var Mn=t=>j.setOptions({interaction:{dragView:!t}});
function oc(t){if(x.joining&&t.startsWith("card:"))return ge(x.joining,t.slice(5));if(m.placed.kind==="map"&&t.startsWith("card:")&&or(B.get(t.slice(5))).length>
1)return tc(or(B.get(t.slice(5))));if(t.startsWith("note:"))return ye(R.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?he(nt.get(t.slice(5))):t?ct(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&_e()}function nc(t,e){vt();let o=k.filter(n=>h.cards[n.at]&&Ps(t,T(n))).map(n=>n.id);c.picked=new Set(e?[...c.picked,
...o]:o),[c.at,c.route,c.ends]=["",-1,["",""]],Xe(!1),q(),N(`${c.picked.size} picked`)}function Xe(t){x.lassoOn=t,u("lasso").setAttribute("aria-pressed",String(
t)),W.style.cursor=t?"crosshair":"default"}var qi=0;function rc(){j.on("beforeDrawing",t=>{if(!m.placed)return;let e=j.getScale(),o=j.getViewPosition(),n=W.clientWidth/
2/e+Fe,r=W.clientHeight/2/e+Fe;m.frame=[o.x-n,o.y-r,o.x+n,o.y+r],et()?Ri(t,e,o,n,r):qe(t,it(),e),x.loop&&ec(t,e)}),W.addEventListener("pointerdown",t=>{if(t.button!==
0||t.target!==Be)return;let e=Ve(t),o=Co(e);if(x.down={x:t.clientX,y:t.clientY,id:o,spot:e,far:!1},t.shiftKey||x.lassoOn||x.boxOn)Mn(!0),x.loop=[e];else if(o.startsWith(
"note:")&&t.pointerType!=="touch")Mn(!0),Z=Li(o.slice(5),e);else if(/^(card|pack):/.test(o)&&t.pointerType!=="touch"&&m.placed.kind!=="map"){Mn(!0);let n=T(bt(o.
slice(5)));Z={id:o.slice(5),dx:n[0]-e[0],dy:n[1]-e[1]}}},!0),window.addEventListener("pointermove",t=>{if(x.down){if(!x.down.far&&Math.hypot(t.clientX-x.down.x,
t.clientY-x.down.y)>4&&(x.down.far=!0,Z&&vt(),Z&&Z.note&&(Z.before=ne())),!x.down.far)return;let e=Ve(t);x.loop?(x.loop.push(e),j.redraw()):Z&&Z.note?(vn(Z.note,
[e[0]+Z.dx,e[1]+Z.dy]),j.redraw()):Z&&(c.pinned.set(Z.id,[J(e[0]+Z.dx),J(e[1]+Z.dy)]),_i(bt(Z.id)),j.redraw())}else if(t.target===Be&&!(zt&&m.placed.kind==="fie\
ld"&&A.length>6e3)){let e=Co(Ve(t)).slice(5);e!==x.hover&&(x.hover=e,W.style.cursor=e?"pointer":"default",j.redraw())}}),window.addEventListener("pointerup",t=>{
if(!x.down)return;let{id:e,far:o}=x.down;x.loop&&o&&x.boxOn?$n(x.loop[0],x.loop.at(-1)):x.loop&&o?nc(x.loop,t.ctrlKey||t.metaKey):Z&&o?(Z.note&&lo(Z.before),q(m.
placed.kind!=="field")):!o&&t.target===Be&&oc(e),(x.loop||Z)&&Mn(!1),x.down=x.loop=Z=null,j.redraw()}),j.on("dragStart",()=>{x.moving=!0}),j.on("dragEnd",()=>{x.
moving=!1,ue(),j.redraw()}),j.on("zoom",()=>{x.moving=!0,clearTimeout(qi),qi=setTimeout(()=>{x.moving=!1,ue(),j.redraw()},160)})}var Kr={};ot(Kr,{listDates:()=>_r,listFilters:()=>qr,listRoutes:()=>Gr,listen:()=>lc,step:()=>Oe});var Ur={};ot(Ur,{listTallies:()=>zr,listen:()=>ic});function Ki(t){let e=new Map;for(let[o,n]of t)for(let r of new Set(n.map(s=>`${o}.${s}`)))e.set(r,(e.get(r)||0)+1);return e}function Ji(t,e){let o=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,s)=>o(s)-o(r)||(r<s?-1:1))}var Xi=[["relation","Relation",()=>A.filter(t=>h.lines[t.at]),t=>[ve(t.relation)]],["voice","Who says so",()=>A.filter(t=>h.lines[t.at]),t=>h.lines[t.at].voices.
map(ve)],["country","Country",()=>k,t=>[Ko(t)]],["measure","Measure",()=>k,Jo]],Vi="";function sc(){let t=[],e=(o,n)=>t.push([o,n]);for(let[o,,n,r]of Xi)for(let s of n())
ft(s)&&e(o,r(s));for(let o of k)ft(o)&&e("family",[o.family]);for(let o of h.lines)!o||!ft(o)||(e("known",[o.known]),e("level",[o.level]),e("weight",[o.support===
null?"none":o.weight]),e("mark",[o.denied&&"denied",o.partial&&"partial"].filter(Boolean)),e("status",o.statuses),e("source",o.sources));return Ki(t)}function zr(){
let t=[c.known,c.from,c.to,A.length,c.grown.length].join(" ");if(H&&Object.keys(H.opens).length||t===Vi)return;Vi=t;let e=sc();for(let[o,n]of Xi){let r=Ji(e,o),
s="tally-"+o;if(r.length<2){u(s)&&u(s).remove();continue}if(!u(s)){let i=E("details","","more"),a=E("ul","","legend");i.id=s,i.append(E("summary",n),a),u("talli\
es").append(i)}u(s).lastElementChild?.replaceChildren(...r.map(i=>{let a=E("li"),l=E("button");return l.type="button",l.dataset.filter=`${o}.${i}`,l.append(E("s\
pan",i)),a.append(l),a}))}for(let o of Nt("filter")){let n=o.querySelector(".count");n||o.append(n=E("span","","count")),n.textContent=String(e.get(o.dataset.filter||
"")||0)}}function ic(){u("filters").addEventListener("click",t=>{let e=Ht(t).closest("button[data-filter]");e&&D(()=>{let o=e.dataset.filter||"";c.off.has(o)?c.
off.delete(o):c.off.add(o)})})}function Gr(){let t=u("routes");if(!t)return;t.replaceChildren();let e=qo()!==null;h.routes.forEach((o,n)=>{let r=E("li"),s=G("",()=>ac(n));s.append(E("span",o.
mark,"rank"),E("span",o.way,"way"),E("span",o.score,"score"));for(let i of o.codes)s.append(E("span",i,"score"));o.drawn||s.append(E("span","not all of its step\
s are drawn on this page: ask for it as of this date","score")),s.append(E("span","Steps: "+o.spoken,"hidden")),s.setAttribute("aria-pressed",String(c.route===n)),
s.dataset.route=String(n),r.append(s),t.append(r)}),u("routes-told").textContent=!e&&H?ho.get(go(w.trace.items)):e?h.routes.length?"":`No documented route for t\
hese dates. ${w.gap}`:"Routes for this pair of dates are not carried by the page: set one date at a time, or ask entrepot routes with both."}function ac(t){let e=c.
route===t;D(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),u("panel").hidden=!0;let o=h.routes[c.route];if(!o)return N("");N(`${o.way}: ${o.score}`),
window.innerWidth<=760&&u("stage").scrollIntoView({block:"start"}),m.placed.kind!=="map"&&(window.innerWidth<=760||j.getScale()<.6)&&pr(o)}function _r(){let{known:t,
spans:e}=w.clock,o=u("known");o.max=t.length,o.value=c.known?t.indexOf(c.known):t.length;let n=c.known?`as public on ${dt(c.known)}`:"all that is public";o.setAttribute(
"aria-valuetext",n),u("known-told").textContent=n;for(let[r,s]of[["from",c.from],["to",c.to]])u(r).max=String(Math.max(e.length-1,0)),u(r).value=String(s),u(r).
setAttribute("aria-valuetext",e.length?dt(e[s][0]):"");u("true-told").textContent=le()[1]===""?"at any time":`${dt(e[c.from][0])} to ${dt(e[c.to][0])}`,u("dates\
-reset").hidden=!$e()&&!c.against,Pr(),u("earlier").disabled=t.length===0||c.known===t[0],u("later").disabled=c.known===""}function qr(){zr();for(let o of Nt("f\
ilter"))o.setAttribute("aria-pressed",String(!c.off.has(o.dataset.filter||"")));u("least").value=String(c.least),u("least-told").textContent=c.least?`at least ${c.
least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${h.cards.reduce((o,n)=>o+n,0)} of ${k.length} cards`,`${h.drawn.reduce((o,n)=>o+n,0)} of ${A.length} lines`];u(
"counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),m.placed.kind==="near"&&(u("counts").textContent+=`: ${Vs()}`),
u("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),u("picked").hidden=c.picked.size===0}function Oe(t){let{known:e}=w.clock,o=c.known?e.indexOf(
c.known):e.length,n=Math.min(Math.max(o+t,0),e.length);D(()=>{c.known=e[n]||""}),N(`${u("known-told").textContent}: ${u("counts").textContent}`)}var jo=0;function Yi(){
jo?(clearInterval(jo),jo=0):(c.known||D(()=>{c.known=w.clock.known[0]||""}),jo=setInterval(()=>c.known?Oe(1):Yi(),900)),u("play").textContent=jo?"Stop":"Play"}function lc(){
u("least").addEventListener("input",()=>D(()=>{c.least=Number(u("least").value)},!1,"least")),u("known").addEventListener("input",()=>D(()=>{c.known=w.clock.known[Number(
u("known").value)]||""},!1,"known"));for(let t of["from","to"])u(t).addEventListener("input",()=>D(()=>{c[t]=Number(u(t).value),c.from>c.to&&(c[t==="from"?"to":
"from"]=c[t])},!1,"true"));u("dates-reset").addEventListener("click",()=>D(()=>{[c.known,c.from,c.to,c.against]=["",0,oe().to,""]})),u("earlier").addEventListener(
"click",()=>Oe(-1)),u("later").addEventListener("click",()=>Oe(1)),u("play").addEventListener("click",Yi),u("all").addEventListener("click",()=>D(()=>{c.hidden.
clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),u("only-picked").addEventListener("click",()=>Zt(k.filter(t=>!c.picked.has(t.id)).map(t=>t.
id))),u("hide-picked").addEventListener("click",()=>Zt([...c.picked]))}var ls={};ot(ls,{editStep:()=>Wo,listStory:()=>Tn,listen:()=>Ec,playStory:()=>jn});var[Qi,cc,ta,dc]=[2,3,4,5],Zi=4,Jr=t=>`<FEFF${Array.from({length:t.length},(o,n)=>t.charCodeAt(n)).map(o=>o.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function pc({title:t,image:e,wide:o,high:n},r,s){let i=o>n?[842,595]:[595,842],a=Math.min((i[0]-48)/o,(i[1]-48)/n),[l,f]=[o*a,n*a],p=`q ${l.toFixed(2)} 0 0 ${f.
toFixed(2)} ${((i[0]-l)/2).toFixed(2)} ${(i[1]-24-f).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Qi} 0 R /MediaBox [0 0 ${i.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${p.length} >>
stream
${p}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${o} /Height ${n} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${Jr(t)} /Parent ${ta} 0 R ${s}/Dest [${r} 0 R /Fit] >>`]]}function fc(t,{title:e,subject:o}){let n=t.map((i,a)=>dc+Zi*a),r=n.map(i=>`${i+
Zi-1} 0 R`),s=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Qi} 0 R /Outlines ${ta} 0 R ${s}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${n.map(i=>`${i} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${Jr(e)} /Subject ${Jr(o)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((i,a)=>{let l=a?`/Prev ${r[a-1]} `:"",f=a+1<t.length?
`/Next ${r[a+1]} `:"";return pc(i,n[a],l+f)})]}function Sn(t,e){let o=fc(t,e),n=[],r=[],s=new TextEncoder,i=0,a=p=>{let d=typeof p=="string"?s.encode(p):p;n.push(
d),i+=d.length};a(`%PDF-1.7
`),o.forEach((p,d)=>{r.push(i),a(`${d+1} 0 obj
`),p.forEach(a),a(`
endobj
`)});let l=i,f=r.map(p=>`${String(p).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${o.length+1}
0000000000 65535 f 
${f}trailer
<< /Size ${o.length+1} /Root 1 0 R /Info ${cc} 0 R >>
startxref
${l}
%%EOF
`),n}function On(t){let e={focus:h.focus,hover:x.hover,frame:m.frame};x.saving=!0,[x.hover,m.frame]=["",null],c.route<0&&!c.ends[0]&&(h.focus=null);try{return t()}finally{
x.saving=!1,h.focus=e.focus,x.hover=e.hover,m.frame=e.frame}}function mc(t,e){let o=[],n=[...new Set(k.filter(s=>h.cards[s.at]).map(s=>s.family))],r=A.filter(s=>h.
drawn[s.at]);for(let s of n)o.push({glyph:w.looks[s].glyph,colour:w.looks[s][e?"dark":"light"],words:w.looks[s].label});for(let[s,[i,a]]of Object.entries(w.known))
r.some(l=>h.lines[l.at].known===s)&&o.push({dash:a,width:2.2,words:i});for(let[s,i]of Object.entries(w.bands))r.some(a=>String(h.lines[a.at].weight)===s&&h.lines[a.
at].support!==null)&&o.push({dash:[],width:w.widths[s],words:i});return r.some(s=>h.lines[s.at].denied)&&o.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(s=>h.lines[s.at].partial)&&o.push({partial:!0,words:"not every party between the two is named"}),o}function uc(t,e,o,n,r){let s=0,i=r+12;for(let a of o){
let l=30+ut(a.words,11,!1);s&&s+l>n&&([s,i]=[0,i+18]);let f=i-4;a.glyph?t.push({glyph:a.glyph,at:[s+11,f,5],fill:a.colour}):a.denied?(t.push({d:`M${v(s)} ${v(f-
2)}H${v(s+22)}M${v(s)} ${v(f+2)}H${v(s+22)}`,stroke:e.line,width:1,dash:[]}),tn(t,e,s+11,f,5.5)):a.partial?t.push({words:"…",x:s+11,y:f+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${v(s)} ${v(f)}H${v(s+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:s+28,y:i,size:11,fill:e.ink}),
s+=l+16}return o.length?i+8:r}var Po=(t="")=>`Known by: ${t||u("known-told").textContent}. True during: ${u("true-told").textContent}. ${Ke()}`,Vr=()=>[w.caveat,
m.placed.kind==="map"?w.map_note:"",m.placed.kind==="near"?Xs():"",Ti()].filter(Boolean).join(" ");function Ln(t,e,o="",n=!1){let r=t?w.dark:w.light,s=[],i=[],a=18,
l=e-2*a,f=(g,y,b,$,M,L=!1)=>{for(let S of b?lt(b,l,$,999,L):[])y+=$*1.3,g.push({words:S,x:0,y:y-$*.3,size:$,fill:M,bold:L});return y},p=uc(i,r,mc(r,t),l,8);if(n)
return{head:s,foot:i,top:f(s,4,o,12,r.soft)+4,low:p+6,edge:a};let d=f(s,12,document.title,17,r.ink,!0);d=f(s,d+3,w.question,12,r.soft),d=f(s,d+2,Po(o),11,r.soft)+
10,p=f(i,p+4,Vr(),11,r.ink);for(let g of w.terms)p=f(i,p+2,g,10,r.soft);return{head:s,foot:i,top:d,low:p+14,edge:a}}function hc(t,e,o,n){let s=[[c.against,m.earlier],[c.known,null]].map(([l,f])=>ze(f,()=>Pe(l,()=>ea(t,e,o/2,Dt(l),n)))),i=document.createElement("canvas");[i.width,
i.height]=[s[0].width+s[1].width,Math.max(s[0].height,s[1].height)];let a=ke(i);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,i.width,i.height),s.
forEach((l,f)=>a.drawImage(l,f*s[0].width,0)),i}var It=(t,e,o=8e3,n=!1)=>et()?hc(t,e,o,n):ea(t,e,o,"",n),Ye=(t,e)=>Uint8Array.from(atob(t.toDataURL(e,.93).split(
",")[1]),o=>o.charCodeAt(0));function ea(t,e,o,n,r){return On(()=>{let[s,i,a,l]=mn(de()),f=a-s,p=l-i,d=2,g=Math.min(m.placed.kind==="map"?2400/f:t,o/f,o/p),y=Math.
round(Math.max(f*g,640*d)),b=Ln(e,y/d,n,r),$=document.createElement("canvas");$.width=y,$.height=Math.max(Math.round(p*g+(b.top+b.low)*d),1);let M=ke($),L=b.top*
d;M.fillStyle=(e?w.dark:w.light).ground,M.fillRect(0,0,$.width,$.height),M.save(),M.beginPath(),M.rect(0,L,$.width,p*g),M.clip(),M.translate(($.width-f*g)/2,L),
M.scale(g,g),M.translate(-s,-i),qe(M,e,m.placed.kind==="field"?Math.max(g,.6):m.placed.kind==="map"?g/d:g),M.restore();for(let[S,O]of[[b.head,0],[b.foot,L+p*g]]){
M.setTransform(d,0,0,d,b.edge*d,O);for(let C of S)Ot(M,C)}return $})}function gc(t){let e=-1;for(let o of t){e^=o;for(let n=0;n<8;n++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function oa(t){let e=new TextEncoder,o=[],n=[],r=0,s=p=>{
let d=new DataView(new ArrayBuffer(p.reduce((y,[,b])=>y+b,0))),g=0;for(let[y,b]of p)b===2?d.setUint16(g,y,!0):d.setUint32(g,y,!0),g+=b;return new Uint8Array(d.buffer)};
for(let[p,d]of t){let g=typeof d=="string"?e.encode(d):d,y=e.encode(p),b=[[20,2],[2048,2],[0,2],[0,2],[33,2],[gc(g),4],[g.length,4],[g.length,4],[y.length,2],[0,
2]];n.push(s([[33639248,4],[20,2],...b,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let $=[s([[67324752,4],...b]),y,g];o.push(...$),r+=$.reduce((M,L)=>M+L.length,0)}let i=n.
reduce((p,d)=>p+d.length,0),a=s([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[i,4],[r,4],[0,2]]),l=new Uint8Array(r+i+a.length),f=0;for(let p of[...o,...n,
a])l.set(p,f),f+=p.length;return l}var Cn="http://schemas.openxmlformats.org/package/2006",sa="http://schemas.openxmlformats.org/officeDocument/2006/relationships",Yr=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${sa}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),Qe=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,Ze=12700,[to,ia,eo]=[960,540,36],na=62,ra=124,wc=62,yc=230,xc='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',bc=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],Zr=t=>St([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),aa=([t,e,o,n])=>`<a:xfrm\
><a:off x="${Math.round(t*Ze)}" y="${Math.round(e*Ze)}"/><a:ext cx="${Math.round(o*Ze)}" cy="${Math.round(n*Ze)}"/></a:xfrm>`;function En(t,e,o,n,r,s){let i=o?`\
<p:ph type="${o}"/>`:"",a=s.map(p=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${Zr(p)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${aa(n)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${o?"":' txBox="1"'}/><p:nvPr>${i}</p\
:nvPr></p:nvSpPr>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var No=t=>`${Qe}<Relationships xmlns="${Cn}/relationships">${t.map(([e,o,n])=>`<Relationship Id="${e}" Type="${o==="core-properties"?`${Cn}/relationships/\
metadata`:sa}/${o}" Target="${n}"/>`).join("")}</Relationships>`;function kc(){let t=bc.map(r=>r.split(":")).map(([r,s])=>`<a:${r}><a:srgbClr val="${s}"/></a:${r}\
>`).join(""),e=(r,s)=>`<a:${r}><a:latin typeface="${s}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,o=r=>r.repeat(3),n='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${Qe}<a:theme ${Yr} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${o(n)}</a:fillStyleLst><a:lnStyleLst>${o(`<a:ln w="\
6350">${n}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${o("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${o(n)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var Xr=(t,e,o)=>`${Qe}<p:${t} ${Yr}><p:cSld><p:spTree>${xc}${e}</p:spTree></p:cSld>${o}</p:${t}>`;function $c(t){
let e=n=>{let r=(to-2*eo)/n*2;return t.map(i=>Math.max(1,Math.ceil(i.length/r))).reduce((i,a)=>i+a,0)*n*1.2},o=[13,12,11,10].find(n=>e(n)<=ra)??9;return{size:o,
high:Math.min(e(o),ra)}}function vc(t){let e=ia-16,o=t.print.join(" · "),n=10*Math.ceil(o.length/yc),r=$c(t.answer),s=na+r.high+8,i=[to-2*eo,e-n-8-s],a=Math.min(
i[0]/t.wide,i[1]/t.high),[l,f]=[t.wide*a,t.high*a],p=[(to-l)/2,s+(i[1]-f)/2,l,f],d=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${Zr(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${aa(p)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,g=(b,$)=>[eo,b,to-2*eo,$],y=[En(2,"Title","title",g(24,36),t.title.length>wc?
17:26,[t.title]),En(3,"Answer","",g(na,r.high),r.size,t.answer),d,En(5,"Sources","",g(e-n,n),8,[o])];return Xr("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var Mc=(t,e)=>[[`ppt/slides/slide${e}.xml`,vc(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,No([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function la(t,e){let o=e.map((d,g)=>g+1),n=(d,g)=>`<Override PartNa\
me="/${d}" ContentType="application/vnd.openxmlformats-${g}+xml"/>`,r="officedocument.presentationml",s=[n("ppt/presentation.xml",`${r}.presentation.main`),n("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),n("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...o.map(d=>n(`ppt/slides/slide${d}.xml`,`${r}.s\
lide`)),n("ppt/theme/theme1.xml","officedocument.theme"),n("docProps/core.xml","package.core-properties")],i=En(2,"Title","title",[eo,24,to-2*eo,36],26,["Title"]),
f=Xr("sldMaster",i,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
p=Xr("sldLayout",i,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return oa([["[Content_Types].xml",`${Qe}<Types xmlns="${Cn}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${s.join("")}</Types>`],["\
_rels/.rels",No([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${Qe}<cp:corePropertie\
s xmlns:cp="${Cn}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${Zr(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${Qe}<p:presentation ${Yr}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${o.map(d=>`<p:sldId id="${255+d}" r:id="rId${d+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${to*Ze}" cy="${ia*Ze}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",No([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...o.map(d=>[`rId${d+2}`,"slide",`slides/slide${d}.xml`])])],["ppt/slideMasters/slideMaster1.xml",f],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
No([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",p],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",No([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",kc()],...e.flatMap((d,g)=>Mc(d,g+1))])}function Qr(){let t=It(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${Po()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[Vr(),...w.
terms],image:Ye(t,"image/png"),wide:t.width,high:t.height}}var ts=t=>new Blob([la(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),ca=()=>ts([Qr()]);var es=t=>`${t.by}, ${dt(t.on)}`,da=t=>t.split(`
`).filter(Boolean);async function os(t){let e=Rt(t.view).grown.filter(o=>!Ce.some(n=>n[1]===o));for(let o of e)await cn(o)}function ns(t){let e={...c};try{return R.
steps.map((o,n)=>(Object.assign(c,Rt(o.view)),q(!0),t(o,`${n+1}. ${o.title}`)))}finally{Object.assign(c,e),q(!0)}}async function An(){let t={...c,grown:c.grown.
slice()};for(let e of R.steps)await os(e);Object.assign(c,t),q(!0)}var pa=()=>ns((t,e)=>{let o=E("section","","page"),n=document.createElement("img");return n.alt=
e,n.src=It(2,!1,3e3).toDataURL("image/png"),o.append(E("h2",e),n,E("p",t.text),E("small",es(t))),o});function Sc(t,e,o){let s=[],i=12,a=(p,d,g,y=!1)=>{for(let b of lt(
p,t.width/2-36,d,999,y))i+=d*1.3,s.push({words:b,x:18,y:i-d*.3,size:d,fill:g,bold:y})};a(e,22,w.light.mark,!0),i+=4;for(let p of da(o.text))a(p,14,w.light.ink);
a(es(o),11,w.light.soft);let l=document.createElement("canvas");l.width=t.width,l.height=Math.ceil(i*2)+t.height;let f=ke(l);f.fillStyle=w.light.ground,f.fillRect(
0,0,l.width,l.height),f.drawImage(t,0,l.height-t.height),f.scale(2,2);for(let p of s)Ot(f,p);return l}async function fa(){await An();let t=ns((o,n)=>{let r=Sc(It(
2,!1,3e3),n,o);return{title:n,image:Ye(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(Sn(t,e),{type:"\
application/pdf"})}async function ma(){return await An(),ts(ns((t,e)=>{let o=Qr(),n=`${document.title}. ${w.question}`;return{...o,title:e,answer:[...da(t.text),
Po()],spoken:`${e}. ${t.text}`,print:[es(t),n,...o.print]}}))}var Qt=-1,rs=-1;function Tn(){let t=R.steps;u("story").replaceChildren(...t.map((o,n)=>{let r=E("li"),s=G(o.title,()=>is(n)),i=E("div","","steps");s.setAttribute(
"aria-pressed",String(Qt===n));let a=(l,f,p,d)=>{let g=G(l,p);g.setAttribute("aria-label",`${f}: ${o.title}`),g.disabled=!!d,i.append(g)};return a("↑","Earlie\
r in the story",()=>ua(n,-1),n===0),a("↓","Later in the story",()=>ua(n,1),n===t.length-1),a("Change","Change the step",()=>Wo(n)),a("Remove","Remove the step",
()=>re(()=>{R.steps=t.filter((l,f)=>f!==n)})),r.append(s,i),r}));for(let o of["play","print","pdf","pptx"])u(`story-${o}`).disabled=t.length===0;u("story-play").
textContent=Qt<0?"Play":"Stop"}function Wo(t){rs=t;let e=R.steps[t]||{title:"",text:""};u("story-form").open=!0,u("step-title").value=e.title,u("step-text").value=
e.text,u("step-by").value=e.by||R.by,u("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",u("step-title").focus()}function ua(t,e){
re(()=>{let o=R.steps.slice();o.splice(t+e,0,...o.splice(t,1)),R.steps=o}),u("story").children[t+e].querySelector("button")?.focus()}function Oc(t){Object.assign(
c,Rt(t.view)),x.lastKind="",q(!0),c.eye?j.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):ht(),Q()}async function is(t){let e=R.steps[t];vt(),Qt=t,await os(
e),Oc(e),u("telling").hidden=!1,u("telling-at").textContent=`${t+1} of ${R.steps.length}`,u("telling-title").textContent=e.title,u("telling-text").textContent=e.
text,u("telling-back").disabled=t===0,u("telling-next").disabled=t===R.steps.length-1}function as(){Qt=-1,u("telling").hidden=!0,Tn()}var jn=()=>Qt>=0?as():R.steps.
length?is(0):N("There is no story yet: s adds this view"),ss=t=>Qt+t>=0&&Qt+t<R.steps.length&&is(Qt+t);function Lc(t){if(Qt<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)ss(e);else if(t.key==="Escape")as();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function Ec(){u("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=me(u("step-title").value,100),o=me(u("step-by").value,100);if(!e||!o)return N("A step needs a title a\
nd the name of its author");ue();let n={page:Wt,title:e,text:me(u("step-text").value,2e3),view:Ut(),by:o,on:ao()};R.by=o,re(()=>{R.steps=rs<0?[...R.steps,n]:R.steps.
map((r,s)=>s===rs?n:r)}),Wo(-1),u("story-form").open=!1,N(`${R.steps.length} ${R.steps.length===1?"step":"steps"} in the story`)}),u("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>Ht(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||u("ke\
y-sheet").open||Lc(t),!0),u("story-play").addEventListener("click",jn),u("telling-next").addEventListener("click",()=>ss(1)),u("telling-back").addEventListener(
"click",()=>ss(-1)),u("telling-stop").addEventListener("click",as),u("story-print").addEventListener("click",async()=>{await An(),x.toPrint=!0,window.print()}),
u("story-pdf").addEventListener("click",async()=>Et(Lt("pdf"),await fa())),u("story-pptx").addEventListener("click",async()=>Et(Lt("pptx"),await ma()))}function oo(t,e){if(!t.length)return;e.push(Hn());let{view:o,own:n}=t.pop();Os(n),cs(o)}function cs(t){let e=c.eye,o=c.mode,n=c.turn;Object.assign(c,Rt(t)),c.mode===
o&&c.turn===n&&(c.eye=e),x.lastKind="",q(!0),Q()}function Cc(t){let e=[...Mt().map(zo),...A.filter(o=>h.drawn[o.at]).map(o=>"line:"+o.uid)];e.length&&ct(e[(e.indexOf(c.at)+t+e.length)%e.length])}function Ac(t){
let e=st(c.at),o=T(B.get(e)),n=20,r={ArrowLeft:-n,ArrowRight:n}[t.key]||0,s={ArrowUp:-n,ArrowDown:n}[t.key]||0;D(()=>c.pinned.set(e,[J(o[0]+r),J(o[1]+s)]),!0,"n\
udge")}var ha={"/":t=>{t.preventDefault(),u("search").focus()},t:()=>So(c.mode==="table"?"picture":"table"),m:()=>w.map&&So(c.mode==="map"?"picture":"map"),"?":()=>Pn(),
n:t=>{t.preventDefault(),bn()},b:t=>{t.preventDefault(),kn()},s:t=>{t.preventDefault(),Wo(-1)},p:()=>jn(),k:()=>Di(),d:()=>u("theme").click(),l:()=>u("every").hidden||
u("every").click(),r:()=>u("turn").hidden||u("turn").click(),0:()=>u("fit").click(),"[":()=>Oe(-1),"]":()=>Oe(1),h:()=>c.picked.size?Zt([...c.picked]):bt(st(c.at))&&
Zt(Ae(bt(st(c.at)))),e:()=>c.at.startsWith("card:")&&yn(B.get(st(c.at))),o:()=>c.at.startsWith("card:")&&br(B.get(st(c.at))),w:()=>c.at.startsWith("card:")&&kr(
B.get(st(c.at))),g:()=>xi(),y:()=>u("tidy").click(),f:()=>c.at.startsWith("card:")&&pn(st(c.at)),c:()=>c.at.startsWith("card:")&&(x.joining?ge(x.joining,st(c.at)):
ln(st(c.at))),x:()=>c.at.startsWith("card:")&&D(()=>c.picked.has(st(c.at))?c.picked.delete(st(c.at)):c.picked.add(st(c.at)))},Pn=()=>u("key-sheet").open?u("key-\
sheet").close():u("key-sheet").showModal();function Tc(){W.addEventListener("keydown",t=>{ro[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&m.placed.
kind!=="map"?Ac(t):Cc(ro[t.key])):t.key==="Enter"&&x.shownSheet?u("sheet").focus():(t.key==="+"||t.key==="-")&&j.moveTo({scale:j.getScale()*(t.key==="+"?1.2:1/1.2)})}),
u("keys-open").addEventListener("click",Pn),u("keys-close").addEventListener("click",Pn),document.addEventListener("keydown",t=>{if(u("key-sheet").open)return t.
key==="?"?Pn():void 0;let e=Ht(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(Ao(),e&&(Ht(t).value=""),u("hits").replaceChildren(),
u("save").open=!1,Xe(!1),To(!1),_e(),W.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key===
"z"&&!t.shiftKey?oo(Gt,_t):oo(_t,Gt)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&ha[t.key]&&ha[t.key](t)})}var ps={};ot(ps,{listen:()=>Nc});var te=u("mini"),xe=[168,112],be=1,Nn=[0,0];function jc(){let t=j.getScale(),{x:e,y:o}=j.getViewPosition(),n=W.clientWidth/t,r=W.clientHeight/t;return[e-n/2,o-r/
2,e+n/2,o+r/2]}function Pc(){let t=m.placed&&c.mode!=="table"&&W.clientWidth>0?k.filter(O=>h.cards[O.at]):[],[e,o,n,r]=jc(),s=t.map(T),i=!s.some(([O,C,P,F])=>O-
P/2<e-1||O+P/2>n+1||C-F/2<o-1||C+F/2>r+1);if(te.hidden=i,i)return;let[a,l,f,p]=xt(s),d=ke(te),g=2;be=Math.min((xe[0]-8)/(f-a),(xe[1]-8)/(p-l)),Nn=[(a+f)/2-xe[0]/
2/be,(l+p)/2-xe[1]/2/be],[te.width,te.height]=[xe[0]*g,xe[1]*g];let y=it()?w.dark:w.light,b=(O,C)=>(O-Nn[C])*be;d.scale(g,g),t.forEach((O,C)=>{let[P,F,U,V]=s[C];
d.fillStyle=w.looks[O.family][it()?"dark":"light"],d.fillRect(b(P-U/2,0),b(F-V/2,1),Math.max(U*be,1.5),Math.max(V*be,1.5))}),d.strokeStyle=y.mark,d.lineWidth=1.5;
let[$,M,L,S]=[Math.max(b(e,0),1),Math.max(b(o,1),1),Math.min(b(n,0),xe[0]-1),Math.min(b(r,1),xe[1]-1)];d.strokeRect($,M,Math.max(L-$,3),Math.max(S-M,3))}function ga(t){
if(!(t.buttons&1))return;let e=te.getBoundingClientRect();j.moveTo({position:{x:Nn[0]+(t.clientX-e.left)/be,y:Nn[1]+(t.clientY-e.top)/be}})}function Nc(){j.on("\
afterDrawing",()=>{zt&&x.moving||Pc()}),te.addEventListener("pointerdown",t=>{te.setPointerCapture(t.pointerId),ga(t)}),te.addEventListener("pointermove",ga),te.
addEventListener("pointerup",ue)}var us={};ot(us,{listen:()=>zc});var fs={};ot(fs,{found:()=>Rn,listen:()=>Ic});var{spelling:wa,reason:Wc}=fi(w.search),ya=0,Wn="";function Rc(t){clearTimeout(ya),Wn=t.trim(),!(!H||Wn.length<2)&&(ya=setTimeout(async()=>{let e;try{e=await yt(
"/api/search?q="+encodeURIComponent(Wn))}catch(n){return N(n.message)}if(e.query!==Wn)return;let o=e.found.filter(n=>!_.has(n.uid)).slice(0,10);for(let n of o){
let r=E("li","","live"),s=G(n.name,async()=>{if(Object.keys(H.opens).length)return location.assign("/around?x="+encodeURIComponent(n.uid));await Ge(n.uid,0),_.has(
n.uid)&&ct("card:"+_.get(n.uid)[0].id)});s.append(E("small",`${n.small}; on file, not drawn: adds it`)),r.append(s),u("hits").append(r)}N(`${u("hits").children.
length} found, ${o.length} of them not drawn yet`)},220))}function Rn(t){let e=t.trim(),o=wa(e),n=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let s=x.index||=k.map(l=>l.keys.slice(0,l.named).map(wa));k.forEach((l,f)=>{let p=l.uid===e||l.uid===e.toLowerCase(),d=l.keys.slice(l.named,-1);if(p||d.
some(y=>y.toLowerCase()===n))return r.push([l,p?"uid":"number "+n,[-1,0,0,"",l.uid]]);let g=null;s[f].forEach((y,b)=>{let $=pi(o,y);if($<0)return;let M=$===0&&l.
keys[b]!==l.keys[0],L=[$,M?1:0,y[0].length,y[0],l.uid];(!g||ur(L,g[2])<0)&&(g=[l,Wc($,l.keys[b],M),L])}),g&&r.push(g)}),r.sort((l,f)=>ur(l[2],f[2])||l[0].at-f[0].
at);let i=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let f of l.apart)!i.has(f)&&!a.has(f)&&a.set(f,l);for(let[l,f]of a)for(let p of _.get(l)||[])
r.push([p,`kept apart from ${f.keys[0]} by a decision`,[12]]);return r}function Bc(){let t=u("search").value,e=u("hits"),o=Rn(t);if(e.replaceChildren(),!t.trim())
return h.focus=Xo(),N(""),j.redraw();for(let[n,r]of o.slice(0,12)){let s=E("li"),i=G(n.name,()=>x.joining?ge(x.joining,n.id):Dc(n));r!=="name"&&i.append(E("smal\
l","matched: "+r)),h.cards[n.at]||i.append(E("small",c.hidden.has(n.id)?"hidden: Show all brings it back":"filtered out at present")),s.append(i),e.append(s)}o.
length>12&&e.append(E("li",`${o.length-12} more: type more of the name`)),N(o.length?o.length+" found":"Nothing of that name is drawn here"),h.focus=new Set(o.map(
([n])=>n.id)),Rc(t),m.batches=null,j.redraw()}function Dc(t){ct("card:"+t.id),h.cards[t.at]&&c.mode!=="table"&&oi(t)}function Ic(){u("search").addEventListener(
"input",Bc),u("search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=u("hits").querySelector("button");e&&e.click()}})}var xa=()=>k.filter(t=>h.cards[t.at]),ms=()=>A.filter(t=>h.drawn[t.at]),Fc=()=>m.placed.kind==="near"?Jt():ms().map(t=>[t]),Hc=()=>ms().map(t=>m.geometry[t.at].
label);function zc(){Object.assign(W,{spot:wn,hideLines:t=>{w.limits.hide=t},names:()=>m.namesDrawn,strokes:()=>m.placed.kind==="near"?Jt().length:0,scale:()=>j.
getScale(),choose:t=>ct(t),papers:()=>m.paperBoxes,pixel:(t,e)=>{let o=j.canvasToDOM({x:t,y:e}),n=W.getBoundingClientRect();return[n.left+o.x,n.top+o.y]},measures:()=>Object.
fromEntries(h.measures.map(([t,e,o])=>[t.uid,[e,o]])),earlier:()=>m.earlier&&A.filter(t=>m.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>de(),seats:()=>Mt().map(
t=>[t.id,...T(t)]),paths:()=>Fc().map(([t])=>[K(k[t.source]).id,K(k[t.target]).id,m.geometry[t.at].d]),labels:()=>Hc().filter(t=>t&&t[2]),boxes:()=>xa().map(t=>[
t.id,...T(t)]),named:t=>(k.find(e=>e.name===t)||{}).id,found:t=>Rn(t).map(([e,o])=>[e.uid,o]),shown:()=>({cards:xa().map(t=>t.id),lines:ms().map(t=>t.uid),focus:h.
focus&&[...h.focus],states:h.lines})})}var gs={};ot(gs,{listen:()=>Xc});var Uc=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Gc=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,ba=t=>t.map(e=>`${e.map(o=>Gc(Uc(String(o)))).join(",")}\r
`).join("");var hs={};ot(hs,{COLUMNS:()=>Bn,cellsOf:()=>Ro,listTable:()=>Le,listen:()=>qc});var va=200,Bn=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],Ro=t=>{let e=h.lines[t.at];return[
k[t.source].name,e.relation,k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${kt[e.change][1]}: ${hn(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},no={lines:[-1,1],cards:[-1,1]},_c=t=>I[t.at].filter(e=>h.drawn[e.
at]).length,ka=t=>[t.name,t.small,h.pills[t.at].map(e=>e[0]).join(", "),_c(t)];function $a(t,e,o){let[n,r]=no[e];if(n<0)return t;let s=a=>e==="lines"&&n===4?h.lines[a.
at].support??-1:e==="lines"&&n===9?h.lines[a.at].claims.length:o(a)[n];return t.map(a=>[s(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-l:a.localeCompare(l,"en"))).
map(([,a])=>a)}function Le(){if(c.mode!=="table"&&!x.printing)return;let t=u("twin-lines"),e=$a(A.filter(s=>h.drawn[s.at]&&(!h.focus||c.route<0||h.focus.has(s.uid))),
"lines",Ro);t.replaceChildren();for(let s of e.slice(0,x.tableSize)){let i=E("tr");i.dataset.line=s.uid,c.at==="line:"+s.uid&&(i.className="on"),Ro(s).forEach((f,p)=>{
let d=E("td",f,p===8?"days":"");d.dataset.label=Bn[p],i.append(d)});let a=E("td");for(let f of s.notes){let p=E("a",String(f));p.href="#note-"+f,p.addEventListener(
"click",d=>{d.preventDefault(),u("note-"+f).scrollIntoView()}),a.append(p," ")}let l=G(`Evidence (${h.lines[s.at].claims.length})`,()=>ct("line:"+s.uid));l.setAttribute(
"aria-label",`Evidence: ${k[s.source].name} to ${k[s.target].name}`),a.append(l),i.append(a),t.append(i)}let o=$a(k.filter(s=>h.cards[s.at]&&(!h.focus||c.route<
0||h.focus.has(s.id))),"cards",ka),n=u("twin-cards");n.replaceChildren();for(let s of o.slice(0,x.tableSize)){let i=E("tr"),a=E("td","","screen");i.dataset.card=
s.id;for(let f of ka(s))i.append(E("td",String(f)));let l=G("Evidence",()=>ct("card:"+s.id));l.setAttribute("aria-label",`Evidence: ${s.name}`),a.append(l),i.append(
a),n.append(i)}let r=Math.max(e.length,o.length)-x.tableSize;u("more").hidden=r<=0,u("more").textContent=`Show ${Math.min(r,va)} more rows`,u("twin-told").textContent=
`${e.length} lines and ${o.length} cards`+(r>0?`, the first ${x.tableSize} shown`:"")}function qc(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
u(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((o,n,r)=>{o.replaceChildren(G(o.textContent,()=>{let[s,i]=no[t];no[t]=s!==n?[n,1]:i>0?[n,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),no[t][0]>=0&&o.setAttribute("aria-sort",no[t][1]>0?"ascending":"descending"),Le(),N(no[t][0]<0?"In the order\
 of the picture":`Sorted by ${o.textContent}`)}))});u("more").addEventListener("click",()=>{x.tableSize+=va,Le()})}function Ma(){let t=A.filter(e=>h.drawn[e.at]).map(e=>[...Ro(e),h.lines[e.at].claims.join(" "),e.uid]);return ba([[...Bn,"Relation uid"],...t])}function Sa(){let t=o=>{
let{at:n,text:r,source:s,target:i,...a}=h.lines[o.at];return{...a,source:k[s].uid,target:k[i].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:le()[1]?le():null,view:Ut(),nodes:k.filter(o=>h.cards[o.at]).map(o=>({uid:o.uid,name:o.name,kind:o.family,small:o.small,measures:h.pills[o.
at].map(n=>n[0])})),edges:A.filter(o=>h.drawn[o.at]).map(t),routes:h.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function Oa(){let t=It(2,!1,6e3),{title:e}=document,o={title:e,image:Ye(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(Sn([o],{title:e,subject:w.question}),
{type:"application/pdf"})}function La(){return On(()=>{let[t,e,o,n]=mn(de()),r=m.placed.kind==="map"?(o-t)/1e3:1,s=Math.max(o-t,640*r),i=Ln(!1,s/r),a=n-e+(i.top+i.low)*r,l=t-(s-(o-t))/2,
f=e-i.top*r,p=(d,g)=>[`<g transform="translate(${v(l+i.edge*r)} ${v(g)}) scale(${r.toFixed(4)})">`,...d.map(He),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${v(l)} ${v(f)} ${v(s)} ${v(a)}" width="${v(s/r)}" height="${v(a/r)}" role="img" font-family="${St(w.font)}">`,`<title>${St(document.title)}</t\
itle>`,`<desc>${St(A.filter(d=>h.drawn[d.at]).slice(0,400).map(d=>`${k[d.source].name} to ${k[d.target].name}: ${d.label} (${h.lines[d.at].small})`).join("; "))}\
</desc>`,`<metadata>${St(w.terms.join(`
`))}</metadata>`,`<rect x="${v(l)}" y="${v(f)}" width="${v(s)}" height="${v(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${v(t)}" y="${v(e)}" width="${v(
o-t)}" height="${v(n-e)}" viewBox="${v(t)} ${v(e)} ${v(o-t)} ${v(n-e)}">`,...Kc(r),...c.against&&!et()?Lr(Vt(null,!1),1/r,!1).map(He):[],...R.notes.length?fn(Vt(
null,!1),1/r,!1).map(He):[],"</svg>",...p(i.head,f),...p(i.foot,n),"</svg>"].join(`
`)+`
`})}function Kc(t){let e=w.light,o=[],n=(a,l,f,p,d,g="")=>`<text x="${v(a)}" y="${v(l)}" font-size="${v(p)}" fill="${d}"${g}>${St(f)}</text>`,r=' font-weight="b\
old"',s=' text-anchor="middle"';if(m.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return o.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...o,...Er(Vt(null,!1),1/t).map(He)]}if(m.placed.kind==="near")return lr(
Vt(null,!1),1).map(He);for(let[a,l,f]of m.placed.headings||[])o.push(n(l,f,a,10.5,e.soft,r+s+' letter-spacing="1"'));(m.placed.strips||[]).forEach(([a,l])=>a&&o.
push(n(0,l+21,a,12,e.soft,r)));let i=A.filter(a=>h.drawn[a.at]&&(m.geometry[a.at].d||m.geometry[a.at].from));for(let a of i){let l=h.lines[a.at],f=m.geometry[a.
at],p=w.widths[l.weight]*(f.from?.55:1),d=w.known[l.known][1],g=f.d||`M${(f.from||f.tip).map(v).join(" ")}L${v(f.tip[0])} ${v(f.tip[1])}`,y=d.length?` stroke-da\
sharray="${d.map(v).join(" ")}"`:"",b=(U,V)=>`<path d="${g}" fill="none" stroke="${U}" stroke-width="${v(V)}"${y}/>`;o.push(l.denied?b(e.line,p+3)+b(e.ground,p+
.6):b(e.line,p));let $=6+p,M=$*.45,[L,S]=f.tip,[O,C]=f.way,P=L-O*$,F=S-C*$;o.push(`<polygon points="${[[L,S],[P-C*M,F+O*M],[P+C*M,F-O*M]].map(U=>U.map(v).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of i){let l=h.lines[a.at],f=m.geometry[a.at].label;if(!f)continue;let[p,d,g,y]=f,b=p-g/2,$=d-y/2;o.push(`<rect x\
="${v(b)}" y="${v($)}" width="${v(g)}" height="${v(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let M=$+4+11.5*.85;for(let L of a.text)o.push(n(p,M,L,11.5,e.ink,s)),M+=14;if(o.push(n(p,M,l.small,11,e.soft,s)),l.partial&&o.push(n(p+g/2-3,$+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let L=b+2,S=$+2;o.push(`<circle cx="${v(L)}" cy="${v(S)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),o.push(
`<path d="M${v(L-3)} ${v(S-3)}L${v(L+3)} ${v(S+3)}M${v(L+3)} ${v(S-3)}L${v(L-3)} ${v(S+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)h.cards[a.at]&&
o.push(...Jc(a,n,e));return o}function Jc(t,e,o){let[n,r,s,i]=T(t),a=n-s/2,l=r-i/2,f=w.looks[t.family],p=' font-weight="bold"';if(!s)return[];if(m.placed.kind!==
"wide"&&m.placed.kind!=="tall")return[on(f.glyph,n,r,s/2,f.light),e(n+s/2+1,r+3,t.name.slice(0,40),9,o.ink,p)];let d=[`<rect x="${v(a)}" y="${v(l)}" width="${v(
s)}" height="${v(i)}" rx="4" fill="${o.card}" stroke="${t.end?o.mark:o.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${v(a)}" y="${v(l)}" width="5" heig\
ht="${v(i)}" rx="2" fill="${f.light}"/>`,on(f.glyph,a+18,r,5,f.light)],g=r-(15*t.text.length+13)/2+10;for(let b of t.text)d.push(e(a+32,g,b,13,o.ink,p)),g+=15;d.
push(e(a+32,g,t.small,11,o.soft));let y=a+s-6;for(let[b,$]of[...h.pills[t.at]].reverse())d.push(`<rect x="${v(y-$)}" y="${v(l-7)}" width="${v($)}" height="13" r\
x="6.5" fill="${o.pill}"/>`,e(y-$/2,l+2.6,b,8.5,o["pill-ink"],' text-anchor="middle"'+p)),y-=$+4;return d}var Vc={png:()=>It(2,it()).toBlob(t=>Et(Lt("png"),t)),pdf:()=>Et(Lt("pdf"),Oa()),pptx:()=>Et(Lt("pptx"),ca()),svg:()=>Et(Lt("svg"),new Blob([La()],{type:"image/\
svg+xml"})),csv:()=>Et(Lt("csv"),new Blob(["\uFEFF"+Ma()],{type:"text/csv"})),json:()=>Et(Lt("json"),new Blob([Sa()],{type:"application/json"}))};function Xc(){
H&&(u("keep").hidden=!1,u("home").hidden=!1,u("keep").addEventListener("submit",async t=>{t.preventDefault();try{await yt("/api/views",{title:u("keep-title").value,
address:location.pathname+location.search+location.hash}),u("save").open=!1,N("Saved in the case")}catch(e){N(e.message)}}));for(let t of Nt("save"))t.addEventListener(
"click",()=>{Vc[t.dataset.save](),u("save").open=!1});u("link").addEventListener("click",()=>{pt(),u("save").open=!1;let t=location.href,e=()=>N("The address of\
 this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>N("The address of this view was copied"),
e):e()}),window.addEventListener("beforeprint",()=>{if(x.printing=!0,x.tableSize=Math.max(x.tableSize,Math.min(A.length,2e3)),Le(),Pt.toggleAttribute("data-stor\
y",x.toPrint),x.toPrint)return u("paper").replaceChildren(...pa());let t=document.createElement("img");t.alt=document.title,t.src=It(2,!1,3400).toDataURL("image\
/png"),u("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{x.printing=x.toPrint=!1,Pt.removeAttribute("data-story"),u("paper").replaceChildren()})}var ws={};ot(ws,{listen:()=>Yc});function Yc(){for(let t of Nt("mode"))t.addEventListener("click",()=>So(t.dataset.mode));u("theme").addEventListener("click",()=>D(()=>{c.theme=it()?"light":"da\
rk"})),sr.addEventListener("change",()=>q()),u("turn").addEventListener("click",()=>D(()=>{c.turn=m.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=null})),
u("fit").addEventListener("click",()=>{ht(!0),pt()}),u("tidy").addEventListener("click",ui),u("every").addEventListener("click",()=>D(()=>{c.every=!c.every})),u(
"undo").addEventListener("click",()=>oo(Gt,_t)),u("redo").addEventListener("click",()=>oo(_t,Gt)),u("lasso").addEventListener("click",()=>Xe(!x.lassoOn)),u("clo\
se").addEventListener("click",()=>x.noting?Se():_e()),u("back").addEventListener("click",()=>{let t=tt.slice(0,-1),e=tt[tt.length-1];x.shownSheet="",ct(e,!0),tt.
splice(0,tt.length,...t),u("back").hidden=t.length===0})}function Ea(t){let e=m.placed;m.placed=Ns(),sn(),(Is()||m.placed!==e||t)&&Gi(),m.batches=null,Gr(),_r(),qr(),Pt.dataset.theme=it()?"dark":"light",u("theme").textContent=
it()?"Light":"Dark",u("turn").textContent=m.placed.kind==="tall"?"Columns":"Rows",u("turn").hidden=m.placed.kind!=="tall"&&m.placed.kind!=="wide",u("every").hidden=
m.placed.kind!=="near"||!(m.routed.size?m.unrouted.size:m.placed.folded.includes(1)),u("tidy").hidden=m.placed.kind==="map",u("every").setAttribute("aria-presse\
d",String(c.every)),u("near-note").hidden=m.placed.kind!=="near",u("twin").hidden=c.mode!=="table",W.style.visibility=c.mode==="table"?"hidden":"visible";for(let o of Nt(
"mode"))o.setAttribute("aria-pressed",String(c.mode===o.dataset.mode));u("map-note").hidden=c.mode!=="map",Le(),Dr(),Tn(),x.noting&&(u("panel").hidden=!1),u("un\
do").disabled=Gt.length===0,u("redo").disabled=_t.length===0,m.placed!==e&&(c.eye?j.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):ht()),pt(),j.redraw()}Cs(Ea);fr(yi);fr(Br);var Zc=[gr,Hr,gs,Rr,fs,Kr,Ur,Nr,hs,Ir,ls,ps,Wr,ws,ds,us];for(let{listen:t}of Zc)t();window.addEventListener("resize",()=>{let t=m.placed;q(),
m.placed===t&&!c.eye&&ht()});window.addEventListener("hashchange",t=>cs(new URL(t.newURL).hash.slice(1)));var Ca=location.hash.slice(1)||Tt.view||"";Object.assign(
c,Rt(Ca));q(!0);Pt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(At,await so("sheets"));await ai();for(let t of H?
c.grown.slice():[])await cn(t);c.grown.length&&Object.assign(c,Rt(Ca),{grown:c.grown});q(c.grown.length>0);Q();Pt.dataset.ready="yes";
